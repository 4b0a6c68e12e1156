# What the tests call and a fresh Debian machine lacks. Debian packages as name:command, folders with a package-lock.json as paths.
packages+=(nodejs:node npm:npm prometheus:promtool prometheus-alertmanager:amtool kubernetes-client:kubectl)
packages+=(shellcheck:shellcheck jq:jq curl:curl openssl:openssl)
packages+=(chromium:chromium poppler-utils:pdftotext)
npm_folders+=(tests/Jauge.Spec.Tests/Schema/validator)
npm_folders+=(tests/Jauge.Rendering.Tests/validators)
npm_folders+=(web/dossier)
front_ends+=(web/dossier)
