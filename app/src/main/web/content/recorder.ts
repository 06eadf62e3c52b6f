import type {Words} from "../onevoice/words";

type Step = "ready" | "running" | "made" | "sending" | "file";

const LONGEST_SECONDS = 180;
/** What browsers record in; first what every phone plays. */
const KINDS = ["audio/mp4;codecs=mp4a.40.2", "audio/mp4", "audio/webm;codecs=opus", "audio/ogg;codecs=opus"];

/**
 * A voice note: recorded here, listened to, and sent with its progress in view. What was recorded stays until it has been
 * sent. Where the browser can't record, or may not, a file of the phone's own recorder does.
 */
export class Recorder {
  private recorder: MediaRecorder | null = null;
  private recorded: Blob | null = null;
  private seconds = 0;
  private ticking = 0;

  /** @param sent gets the page that came as the answer */
  constructor(private readonly form: HTMLFormElement, private readonly words: Words, private readonly sent: (page: string) => void) {
    this.on("[data-record]", () => void this.record());
    this.on("[data-stop]", () => this.recorder?.stop());
    this.on("[data-again]", () => void this.record());
    this.on("[data-send-voice]", () => this.recorded && this.send(this.recorded, "voice", this.seconds));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      const file = form.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
      if (file) void lengthOf(file).then((seconds) => this.send(file, file.name, seconds));
    });
    addEventListener("beforeunload", (event) => this.recorded && event.preventDefault());
    this.step(this.possible() ? "ready" : "file");
  }

  private possible(): boolean {
    return "MediaRecorder" in window && !!navigator.mediaDevices?.getUserMedia && KINDS.some((kind) => MediaRecorder.isTypeSupported(kind));
  }

  private async record(): Promise<void> {
    this.say("");
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({audio: true});
    } catch {
      this.say(this.words("no-microphone"));
      this.step("file");
      return;
    }
    const parts: Blob[] = [];
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    this.recorder = new MediaRecorder(stream, {mimeType, audioBitsPerSecond: 32_000});
    this.recorder.addEventListener("dataavailable", (event) => event.data.size > 0 && parts.push(event.data));
    this.recorder.addEventListener("stop", () => {
      clearInterval(this.ticking);
      this.seconds = Math.max(1, Math.round((performance.now() - began) / 1000));
      stream.getTracks().forEach((track) => track.stop());
      this.recorded = new Blob(parts, {type: mimeType?.split(";")[0]});
      this.find<HTMLAudioElement>("audio").src = URL.createObjectURL(this.recorded);
      this.step("made");
    });
    const began = performance.now();
    const tick = () => {
      const seconds = Math.floor((performance.now() - began) / 1000);
      this.find("[data-time]").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} / ${LONGEST_SECONDS / 60}:00`;
      this.find<HTMLProgressElement>("[data-step=running] progress").value = seconds;
      if (seconds >= LONGEST_SECONDS) this.recorder?.stop();
    };
    tick();
    this.ticking = window.setInterval(tick, 250);
    this.recorder.start(1000);
    this.step("running");
  }

  private send(sound: Blob, name: string, seconds: number): void {
    this.say("");
    const fields = new FormData(this.form);
    fields.set("file", sound, name);
    fields.set("seconds", seconds > 0 ? String(seconds) : "");
    const before: Step = this.recorded ? "made" : "file";
    const progress = this.find<HTMLProgressElement>("[data-step=sending] progress");
    progress.value = 0;
    const request = new XMLHttpRequest();
    request.open("POST", this.form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => event.lengthComputable && (progress.value = (100 * event.loaded) / event.total));
    request.addEventListener("load", () => {
      if (request.status < 300) {
        this.recorded = null;
        this.form.reset();
        this.step(this.possible() ? "ready" : "file");
        this.sent(request.responseText);
      } else {
        this.failed(before, this.messageOf(request.responseText));
      }
    });
    for (const failure of ["error", "timeout", "abort"]) request.addEventListener(failure, () => this.failed(before, ""));
    this.step("sending");
    request.send(fields);
  }

  private failed(before: Step, message: string): void {
    this.say(message || this.words("voice-not-sent"));
    this.step(before);
  }

  private messageOf(answer: string): string {
    try {
      return (JSON.parse(answer) as {message?: string}).message ?? "";
    } catch {
      return "";
    }
  }

  private step(step: Step): void {
    this.form.querySelectorAll<HTMLElement>("[data-step]").forEach((each) => (each.hidden = !each.dataset.step!.split(" ").includes(step)));
  }

  private say(words: string): void {
    const problem = this.find(".error");
    problem.textContent = words;
    problem.hidden = words === "";
  }

  private on(selector: string, act: () => void): void {
    this.form.querySelector(selector)?.addEventListener("click", act);
  }

  private find<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.form.querySelector<E>(selector)!;
  }
}

/** How long a file is, in seconds, as far as the browser can tell; else 0. */
function lengthOf(file: Blob): Promise<number> {
  return new Promise((known) => {
    const sound = new Audio();
    const end = (seconds: number) => {
      URL.revokeObjectURL(sound.src);
      known(seconds);
    };
    sound.addEventListener("loadedmetadata", () => end(Number.isFinite(sound.duration) ? Math.max(1, Math.round(sound.duration)) : 0), {once: true});
    sound.addEventListener("error", () => end(0), {once: true});
    setTimeout(() => known(0), 3000);
    sound.preload = "metadata";
    sound.src = URL.createObjectURL(file);
  });
}
