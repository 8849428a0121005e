/** Names that are given their capitals when somebody types them without; data only. Words that are also ordinary ones are left out. */

/** Places: cities and countries often named in notes. */
export const PLACES = `
aarhus aberdeen abidjan abuja accra addis adelaide agadir ahmedabad aleppo alexandria algiers alicante almaty amman amsterdam ankara
antwerp aotearoa argentina arkansas armenia athens atlanta auckland austin australia austria azerbaijan baghdad bahrain baku bali
baltimore bamako bangalore bangkok bangladesh barbados barcelona basel basra beijing beirut belarus belfast belgium belgrade bengaluru
benin bergen berlin bilbao birmingham bogotá bogota bologna bolivia bombay bordeaux boston botswana bradford brasília brasilia
bratislava brazil bremen brighton brisbane bristol brno brooklyn brussels bucharest budapest bulgaria burundi cairo calcutta calgary
cali california cambodia cambridge cameroon canada canberra caracas cardiff casablanca catania charlotte chennai chicago chile china
cologne colombia colombo colorado copenhagen coventry croatia cuba curitiba cyprus dakar dallas damascus darwin delft delhi denmark denver
detroit dhaka djibouti doha dortmund dresden dubai dublin dundee durban dusseldorf düsseldorf ecuador edinburgh edmonton egypt
eindhoven england eritrea estonia ethiopia europe exeter finland florence florida france frankfurt freetown galway gdansk gdańsk geneva
genoa georgia germany ghana ghent glasgow gothenburg göteborg granada graz greece grenoble groningen guadalajara guangzhou guatemala
guyana haifa haiti hamburg hanoi hanover harare havana heidelberg helsinki hiroshima honduras houston hungary hyderabad ibadan iceland
india indonesia innsbruck iran iraq ireland islamabad istanbul italy izmir jaipur jakarta jamaica japan jeddah jerusalem johannesburg
jordan kabul kampala kansas karachi kathmandu katowice kazakhstan kenya kharkiv khartoum kiel kigali kingston kinshasa kisumu kolkata
krakow kraków kuwait kyiv kyoto lagos lahore laos latvia lausanne lebanon leeds leicester leipzig leuven liberia libya liège lille lima
limerick linz lisbon lithuania liverpool ljubljana lombok london lucknow luanda lund lusaka luxembourg lviv lyon maastricht madagascar
madrid malawi malaga málaga malaysia mali malmö malmo malta manchester manila mannheim maputo marrakech marseille mauritius medellin
medellín melbourne memphis mexico miami milan milano minneapolis minsk mombasa monaco mongolia montevideo montpellier montreal
montréal morocco moscow mozambique mumbai munich myanmar münster nagoya nairobi namibia nantes naples nashville nepal netherlands newcastle
newport nicaragua niger nigeria norway norwich nottingham nuremberg odense odessa ohio oman ontario oporto oregon osaka oslo ottawa
oxford pakistan palermo palestine panama paraguay paris penang perth peru philadelphia philippines phoenix pittsburgh plymouth poland
portland porto portsmouth portugal porvoo poznan poznań prague pretoria pune qatar quebec québec quito recife reykjavik riga rio riyadh
romania rome rostock rotterdam russia rwanda salzburg sarajevo scotland seattle senegal seoul serbia seville shanghai sheffield
shenzhen singapore skopje slovakia slovenia sofia somalia southampton spain stavanger stockholm strasbourg stuttgart sudan sunderland
suriname swansea sweden switzerland sydney syria taipei taiwan tallinn tampa tampere tanzania tartu tashkent tbilisi tehran tennessee texas
thailand thessaloniki tirana togo tokyo toronto toulouse trento trieste tromsø trondheim tunis tunisia turin turkey turku uganda ukraine ulm
uppsala uruguay utrecht uzbekistan valencia valletta vancouver venezuela venice verona vienna vietnam vilnius wales warsaw warwick
washington wellington wroclaw wrocław wuhan yangon yemen yerevan yokohama york yorkshire zagreb zambia zanzibar zaragoza zimbabwe zurich
zürich africa asia america scandinavia brussels kent devon cornwall dorset norfolk suffolk essex sussex cumbria lancashire bavaria
aachen albany albuquerque alkmaar almere amersfoort annecy antalya apeldoorn arnhem arras asheville astana augsburg avignon  badajoz bamberg banff
 barnsley basingstoke bayreuth bergamo besançon bielefeld bihac blackburn blackpool bochum bolton bonn  bournemouth braga braunschweig
bregenz breda brescia brugge bruges budva bulawayo burgos burnley bydgoszcz cádiz cadiz cagliari calais camden canterbury carlisle cartagena
charleroi charleston chemnitz  chesterfield chichester  clermont cleveland clonmel colchester coimbra  cordoba córdoba cremona croydon cusco
darmstadt davos  dijon doncaster dresden drogheda dunedin durham ealing eastbourne enschede erfurt erlangen esbjerg essen faro ferrara 
folkestone freiburg fribourg fukuoka fulda  gaza gdynia ghana girona giessen gijón goa göttingen  greenwich guildford haarlem hackney halifax 
hamilton harrogate  hastings helsingborg hereford hilversum hobart hove huddersfield huelva  ipswich islington jena jerez joensuu kaiserslautern kassel
kaunas kendal kilkenny kitchener klagenfurt kobe koblenz kochi konstanz kosice krefeld kuopio lahti lancaster leiden lewisham liechtenstein lincoln linköping
livorno lleida lodz łódź lorient louisville lübeck lucca lucerne luton maidstone mainz malmesbury mantua margate marburg middlesbrough modena monza mostar
murcia mysore namur nanjing naples neuchâtel nijmegen nîmes  oldenburg oldham olomouc omaha orléans örebro osnabrück ostrava oulu oviedo padua pamplona
parma  pavia perpignan perugia pisa plovdiv podgorica poitiers potsdam preston  rabat raleigh ramallah ravenna reims rennes rijeka rimini rochdale rouen sacramento saarbrücken
salamanca salford salzburg santander santiago sapporo scarborough segovia shrewsbury siena sligo sopot  stockport stratford stuttgart swindon
taunton tilburg timisoara toledo torquay trier treviso tucson tübingen udine umeå varna växjö verdun vicenza vigo wakefield waterford weimar
wexford wiesbaden wigan wolverhampton worcester würzburg wuppertal yeovil zadar zwolle
catalonia normandy brittany tuscany sicily silicon
`;

/** Peoples and languages. */
export const PEOPLES = `
african american arabic armenian asian australian austrian bavarian belgian brazilian british bulgarian canadian catalan chilean
chinese colombian croatian cuban czech danish dutch egyptian english estonian ethiopian european finnish flemish french german ghanaian
greek hebrew hindi hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jewish kenyan korean
latin latvian lebanese lithuanian mandarin mexican moroccan nepali nigerian nordic norwegian pakistani persian peruvian portuguese
romanian russian scandinavian scottish serbian slovak somali spanish swahili swedish swiss syrian taiwanese thai turkish ukrainian
urdu vietnamese welsh yoruba zulu christmas easter ramadan eid diwali hanukkah
`;

/** Days and months; `may`, `march` and `sat` are ordinary words and need a preposition before them (see capitals.ts). */
export const CALENDAR = `
monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december
mondays tuesdays wednesdays thursdays fridays saturdays sundays
`;

/** Websites and apps people meet on, written exactly so. */
export const PLATFORMS = `
LinkedIn Instagram Twitter Facebook YouTube GitHub GitLab Reddit TikTok WhatsApp Telegram Mastodon Bluesky Pinterest Quora
Substack Goodreads Strava Behance Dribbble Figma Kaggle HuggingFace StackOverflow Coursera Udemy Duolingo Eventbrite Airbnb
Slashdot Spotify Discord Skype Twitch Vimeo Soundcloud Bandcamp Patreon Kickstarter Zenodo Ravelry Letterboxd Upwork Fiverr Etsy Flickr
ResearchGate Nextdoor npm PyPI
`;

/** Products, firms and events, written exactly so. */
export const BRANDS = `
Google Microsoft Amazon Netflix Salesforce HubSpot Shopify Stripe Airtable Mailchimp WordPress Wikipedia Clubhouse Xing
Kubernetes PostgreSQL MySQL JavaScript TypeScript PyTorch TensorFlow KotlinConf FOSDEM PyCon DevOps iPhone iPad macOS iOS
PowerPoint Photoshop Podbean Erasmus
`;

/** Read letter by letter. */
export const ACRONYMS = `
ai aml api aws b2b b2c bbc bi bim cad cbt ceo cfo cio ciso cmo cnn coo cpa cpd cpr crm css csr cto cv dei diy dj dna dns dvd ecg eeg
emea erp esg eu eur faq fbi fda gcp gdpr gmbh gp gps hr html http hvac iaq icu iot ip ipo iso it.. kpi llm llp ltd mba mit ml mri mp msc nasa
nato ngo nhs npr ocr okr oecd os pc pcb pdf phd php pm pms pmo poc pos pr pto qa qr rfp roi saas sap sdk sec seo sla sme smes sms sql
ssl stem tba tv ui uk un usa ux vat vc vcs vp vpn vr wfh who.. wwf xml zx 3d
`;
