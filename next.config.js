const createNextIntlPlugin = require("next-intl/plugin");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // The server in bin/ keeps every answer compressed; compressing here would be done twice.
  compress: false,
  reactStrictMode: true,
  // There are no such pictures; what would make them is not for anybody to ask (nor does bin/server let it).
  images: { unoptimized: true },
  // The files of a Games' facts are sent to an action (/admin/import).
  experimental: {
    serverActions: { bodySizeLimit: "4mb" },
    // `npm start` builds once for each version; writing the cache takes a quarter of the first start.
    turbopackFileSystemCacheForBuild: false,
  },
  // `npm run types` has it, in a second instead of twenty.
  typescript: { ignoreBuildErrors: true },
  // Messages are filled by our own tables, the same in server and browser.
  turbopack: { resolveAlias: { "use-intl/format-message": "./lib/i18n/format-message.ts" } },
  serverExternalPackages: ["libsql", "@prisma/adapter-libsql", "@prisma/adapter-pg"],
};

module.exports = createNextIntlPlugin("./lib/i18n/request.ts")(config);
