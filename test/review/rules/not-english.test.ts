import { rule } from "../../../src/review/rules/not-english.ts";
import { testRule } from "../rule-tester.ts";

const whole = (text: string) => ({ text, excerpts: [""] });

testRule(rule, {
  valid: [
    "Hallo Frau Keller, danke!",
    "Namaste Vikram ji, I handle compliance for a spice exporter in Guntur and want to learn from you.",
    "Abeg Tunde, na Segun from Moremi hostel, make we catch up about the match on Sunday.",
    "Wah your hawker centre talk damn shiok lah, can learn more from you or not?",
    "Kindly do the needful and accept sir, I passed out in 2023 from NIT and want to learn.",
    "Mehmet Yılmaz, İstanbul Büyükşehir Belediyesi, Ankara Üniversitesi",
    "Serial entrepreneur | 3 exits | two bestselling books | keynote speaker on four continents | investor",
    "Здравствуйте, Анна",
    "Hi Анна, your talk at Ночь Науки was lovely and I'd like to hear more about it.",
    "Your essay 'Über das Wetter und die Liebe und den Tod der Dinge' was lovely; I'd like to hear more.",
    "",
  ],
  invalid: [
    whole("Hallo Anna, ich habe Ihren Vortrag in Kiel gehört und würde gerne mehr über das Thema erfahren."),
    whole("Bonjour Anne, je suis enseignant à Lyon et votre article sur les éoliennes m'a beaucoup aidé."),
    whole(
      "Hola Ana, soy Luis de Acme y me gustó mucho tu charla en Madrid, ojalá podamos conectar por aquí.",
    ),
    whole(
      "Olá Ana, sou o Luís da Acme e gostei muito da sua palestra em Lisboa, vamos nos conectar por aqui.",
    ),
    whole("Ciao Anna, sono Luca di Acme e il tuo intervento a Milano mi è piaciuto molto, ci colleghiamo?"),
    whole(
      "Hoi Anna, ik ben Bas van Acme en je praatje in Utrecht heeft ons team erg geholpen met de planning.",
    ),
    whole(
      "Merhaba Ayşe, ben Acme'den Can ve İstanbul'daki konuşmanız bizim için çok faydalı oldu, teşekkürler.",
    ),
    whole("Cześć Anna, jestem Piotr z Acme i twój wykład w Krakowie bardzo się nam podobał, dziękuję."),
    whole("Здравствуйте, Анна! Меня зовут Иван, и ваш доклад о нагрузочном тестировании очень помог нам."),
    whole("你好，我是来自上海的王伟，你在大会上的演讲对我们很有帮助，希望能和你交流。"),
    whole("नमस्ते प्रिया जी, मैं सुनील हूँ और आपका व्याख्यान बहुत अच्छा लगा, आपसे जुड़ना चाहता हूँ।"),
    whole("مرحبا سارة، أنا أحمد من شركة أكمي وقد أعجبني حديثك في دبي كثيرا وأود التواصل معك."),
  ],
});
