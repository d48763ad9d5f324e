// Opens, without a network, the pages that later.js kept on this device; with a network it stays out of the way.
const page = /^\/hoi-nghi\/[^/]+\/(diem-danh|phat-bieu)$/;

async function kept(request) {
  for (const name of await caches.keys()) {
    if (!name.startsWith("hall:")) continue;
    const found = await (await caches.open(name)).match(request, { ignoreVary: true });
    if (found) return found;
  }
  return null;
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isPage = request.mode === "navigate" && page.test(pathname);
  if (request.method !== "GET" || origin !== location.origin || !(isPage || pathname.startsWith("/tai-nguyen/"))) return;
  event.respondWith(fetch(request).catch(async (trouble) => {
    const found = await kept(request);
    if (found) return found;
    throw trouble;
  }));
});
