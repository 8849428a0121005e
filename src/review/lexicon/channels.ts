import type { Lexicon } from "../phrase-book.ts";

/** Ways to reach somebody outside LinkedIn. */
export const channels: Lexicon = {
  // Apps and networks with messages of their own; a meeting tool (Zoom, Meet, Teams) is none.
  app: "whatsapp whatsap watsapp wattsapp whats telegram signal wechat weixin viber skype discord messenger imessage facetime snapchat snap kik insta instagram ig gram twitter facebook fb tiktok hangout hangouts kakao kakaotalk zalo botim imo matrix mastodon bluesky threema icq",
  channel:
    "whatsapp whatsap watsapp wattsapp whats telegram signal wechat weixin viber skype discord messenger imessage facetime snapchat snap kik insta instagram ig gram twitter facebook fb tiktok hangout hangouts kakao kakaotalk zalo botim imo matrix mastodon bluesky threema icq sms email mail phone mobile cell gmail",
  // What people ask for: "your number", "your e-mail".
  detail:
    "number no numbers email mail mobile cell cellphone phone digits telephone tel handy whatsapp telegram wechat skype insta instagram ig snapchat handle address landline extension contact contacts",
  // To reach somebody by such a channel; "ping" and "message" need the channel named.
  reach: "text whatsapp phone ring email call fax sms telegram skype facetime buzz dial",
  // Verbs that take a channel with them.
  converse:
    "message~ write~ ping~ dm~ contact~ reach~ find~ add~ get~ catch~ hit~ chat~ talk~ speak~ continue~ move~ switch~ carry~ come~ join~ send~ share~ follow~ connect~ hear~ finish~ discuss~ call~ take~ answer~ reply~ respond~ meet~ pick~ drop~ shoot~",
};
