import {Upload} from "tus-js-client";

/** A picture that the library has now. */
export interface Added {
  id: string;
  url: string;
  alt?: string | null;
  credit?: string | null;
  /** Others that look the same, the most alike first. */
  alike: {id: string; url: string; page: string; alt: string; credit: string}[];
}

export interface Target {
  /** Address of the library's uploads. */
  url: string;
  csrf: {header: string; token: string};
  unit?: string | null;
}

/** Pieces of this many bytes: a line that breaks loses no more, and what came of a piece is kept all the same. */
const PIECE = 1024 * 1024;

/** Tries again after so long, and then every half minute, as long as the page is open. */
const PAUSES = [0, 1000, 3000, 5000, 10_000, ...Array.from({length: 400}, () => 30_000)];

/** The server said no, in words for the reader. */
export class Refused extends Error {}

/**
 * Sends a picture in pieces (tus 1.0). A line that drops, or a page that is opened anew with the same file, goes on where it
 * was; the picture is there whole or not at all.
 *
 * @param progress share that the server has, 0 to 1
 * @param waiting whether the line is down at the moment
 * @throws Refused with the server's words; they may be empty
 */
export async function sendPicture(file: File, target: Target, progress: (share: number) => void, waiting: (waits: boolean) => void = () => undefined): Promise<Added> {
  const headers = {[target.csrf.header]: target.csrf.token, Accept: "application/json"};
  const url = await new Promise<string>((sent, failed) => {
    const upload = new Upload(file, {
      endpoint: target.url,
      chunkSize: PIECE,
      retryDelays: PAUSES,
      headers,
      metadata: {filename: file.name, ...(target.unit ? {unit: target.unit} : {})},
      removeFingerprintOnSuccess: true,
      onProgress: (bytes, all) => {
        waiting(false);
        progress(bytes / all);
      },
      onShouldRetry: (problem) => {
        const status = problem.originalResponse?.getStatus() ?? 0;
        // 409 and 423: another piece was still on its way. The rest below 500 is a no that stays a no.
        const again = status === 0 || status >= 500 || status === 409 || status === 423 || status === 460;
        waiting(again);
        return again;
      },
      onError: (problem) => failed(new Refused("originalResponse" in problem ? messageOf(problem.originalResponse?.getBody() ?? "") : "")),
      onSuccess: () => sent(upload.url!),
    });
    void upload.findPreviousUploads().then((before) => {
      if (before[0]) upload.resumeFromPreviousUpload(before[0]);
      upload.start();
    });
  });
  return finish(url, headers, waiting);
}

/** An answer that was lost on the way is asked for again: the server gives the same picture. */
async function finish(url: string, headers: Record<string, string>, waiting: (waits: boolean) => void): Promise<Added> {
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((over) => setTimeout(over, pause));
    try {
      const answer = await fetch(`${url}/pictures`, {method: "POST", headers});
      const said = await answer.text();
      if (answer.ok) return JSON.parse(said) as Added;
      if (answer.status < 500) throw new Refused(messageOf(said));
    } catch (problem) {
      if (problem instanceof Refused) throw problem;
    }
    waiting(true);
  }
  throw new Refused("");
}

function messageOf(answer: string): string {
  try {
    return (JSON.parse(answer) as {message?: string}).message ?? "";
  } catch {
    return "";
  }
}
