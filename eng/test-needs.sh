# What the tests call and a fresh Debian machine lacks. Debian packages as name:command, folders with a package-lock.json as paths.
packages+=()
npm_folders+=()
