/** An operator as another process: `copier.ts backup PLACE FILE` or `copier.ts copy FROM TO`, and a line at its begin. */
import { backupStore } from "../../src/store/inspect/backup.ts";
import { copyStore } from "../../src/store/inspect/copy.ts";
import { placeOf } from "../../src/store/inspect/place.ts";

const [what, from = "", to = ""] = process.argv.slice(2);
process.stdout.write("begun\n");
if (what === "backup") await backupStore(placeOf(from), to);
else await copyStore(placeOf(from), placeOf(to));
