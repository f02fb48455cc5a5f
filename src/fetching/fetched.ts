export interface PageRequest {
  readonly url: string;
  /** What is wanted, as the Accept header says it; anything without. */
  readonly accept?: string;
  /** As the last answer had them: what has not changed is not sent again. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** After decompression; 10 MiB without. */
  readonly maxBytes?: number;
  /** Whether robots.txt is asked first, as for all that nobody named himself; yes without. */
  readonly robots?: boolean;
  readonly signal?: AbortSignal;
}

export type RefusalCode =
  | "address"
  | "robots"
  | "status"
  | "size"
  | "time"
  | "redirects"
  | "network"
  | "stopped";

export interface FetchedPage {
  readonly kind: "page";
  /** After redirects. */
  readonly url: string;
  /** Where to ask next time, if every redirect on the way said that it is for good. */
  readonly moved: string | null;
  /** Decompressed. */
  readonly bytes: Uint8Array;
  /** The header as it is, such as `text/html; charset=windows-1252`. */
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** The header X-Robots-Tag. */
  readonly robotsTag: string | null;
}

export interface FetchRefused {
  readonly kind: "refused";
  readonly code: RefusalCode;
  /** Of HTTP, where it was the server that refused. */
  readonly status: number | null;
  /** Seconds that the server asks to wait; a day at most. */
  readonly retryAfter: number | null;
  /** Whether it may go better another time. */
  readonly retry: boolean;
  /** English sentences without a final full stop. */
  readonly reason: string;
  readonly remedy: string;
}

export type Fetched = FetchedPage | { readonly kind: "unchanged" } | FetchRefused;

export interface Fetcher {
  /** Never rejects: what goes wrong is told. */
  fetch(request: PageRequest): Promise<Fetched>;
  close(): Promise<void>;
}
