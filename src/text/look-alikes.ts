/**
 * Letters that pass for Latin ones: those that fonts draw the same, out of Unicode's confusables.txt
 * (UTS #39, version 16). The whole table has 6,000 rows and maps letters that no person takes for
 * each other ("m" to "rn"); ready-made packages apply it to whole texts, real Cyrillic included, and keep
 * no offsets.
 */

function table(from: string, to: string): [string, string][] {
  const targets = Array.from(to);
  return Array.from(from, (char, index) => [char, targets[index] ?? char]);
}

/** Letters of other scripts, each with the Latin letter it is drawn like. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  // Cyrillic
  ...table("аеорсухѕіјһԁԛԝӏѵг", "aeopcyxsijhdqwlvr"),
  ...table("АВЕЅІЈКМНОРСТУХҮԚԜЬѴ", "ABESIJKMHOPCTYXYQWbV"),
  // Greek
  ...table("αορνικυτγ", "aopvikuty"),
  ...table("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
  // Armenian
  ...table("օսոհզցյՕՍՏԼ", "ounhqgjOUSL"),
  // Cherokee
  ...table("ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᏚᎢᏙᎳᎩᏃ", "ABCDEGHiJKLMPSTVWYZ"),
]);

/** Latin letters in another dress that NFKC leaves alone. */
export const SMALL_CAPITALS: ReadonlyMap<string, string> = new Map([
  ...table("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz".replace("q", "")),
  ...table("ıɑɡɩ", "iagi"),
]);
