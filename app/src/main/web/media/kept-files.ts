// Files that are on their way, kept by the browser until they have arrived: a page that is closed or opened anew has them
// still. Where the browser keeps none (a private window), the file has to be chosen again; what has been sent counts anyway.

export interface Kept {
  key: string;
  file: File;
  unit: string | null;
}

const STORE = "files";

export async function keep(kept: Kept): Promise<void> {
  await run("readwrite", (store) => store.put(kept)).catch(() => undefined);
}

export async function forget(key: string): Promise<void> {
  await run("readwrite", (store) => store.delete(key)).catch(() => undefined);
}

export async function allKept(): Promise<Kept[]> {
  return (await run("readonly", (store) => store.getAll() as IDBRequest<Kept[]>).catch(() => [])) ?? [];
}

function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open("prmind-uploads", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, {keyPath: "key"});
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        opening.result.close();
        done(request.result);
      };
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
    };
  });
}
