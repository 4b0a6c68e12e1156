# What the tests call and a fresh Debian machine lacks. Debian packages as name:command, folders with a package-lock.json as paths.
packages+=(nodejs:node npm:npm prometheus:promtool prometheus-alertmanager:amtool kubernetes-client:kubectl)
packages+=(shellcheck:shellcheck jq:jq curl:curl openssl:openssl)
packages+=(chromium:chromium poppler-utils:pdftotext)
# What load is sent to, beside servers of our own.
packages+=(nginx-light:/usr/sbin/nginx)
# What rehearsals start: by path where a user's PATH leaves the folder out.
packages+=(postgresql-15:/usr/lib/postgresql/15/bin/postgres patroni:patroni etcd-server:etcd python3-etcd:/usr/lib/python3/dist-packages/etcd)
packages+=(haproxy:/usr/sbin/haproxy redis-server:redis-server mariadb-server:/usr/sbin/mariadbd mariadb-backup:mariabackup pgbackrest:pgbackrest)
packages+=(tryton-server:trytond-admin tryton-modules-sale:/usr/lib/python3/dist-packages/trytond/modules/sale/__init__.py)
packages+=(tryton-modules-account-invoice-stock:/usr/lib/python3/dist-packages/trytond/modules/account_invoice_stock/__init__.py)
packages+=(tryton-proteus:/usr/lib/python3/dist-packages/proteus/__init__.py gunicorn:gunicorn)
npm_folders+=(tests/Jauge.Spec.Tests/Schema/validator)
npm_folders+=(tests/Jauge.Rendering.Tests/validators)
npm_folders+=(tests/Jauge.Load.Tests/Exports/tools)
npm_folders+=(web/dossier)
front_ends+=(web/dossier)
npm_folders+=(tests/Jauge.StandIn.Tests/clients)
beside+=(Rehearsal)
