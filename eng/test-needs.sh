# What the tests call and a fresh Debian machine lacks. Debian packages as name:command, folders with a package-lock.json as paths.
packages+=(nodejs:node npm:npm prometheus:promtool prometheus-alertmanager:amtool kubernetes-client:kubectl)
npm_folders+=(tests/Jauge.Spec.Tests/Schema/validator)
npm_folders+=(tests/Jauge.Rendering.Tests/validators)
