namespace Jauge.Spec.Tests.Documentation;

/// <summary>What the language page says before and after its tables.</summary>
internal static class LanguageIntroduction
{
    public const string Text = """
        # The language

        A system file is YAML: `system.yaml` in a folder of its own. This page lists every key; it is written from the model by a test (`JAUGE_ACCEPT=1` renews it), so
        that it cannot drift. `jauge schema` prints the same as a JSON Schema for editors, with the catalog's offerings, sizes and choices.

        The rules:

        - Every number carries its unit: `18 ms`, `2 GiB`, `60 EUR/month`, `99.9 %`. A bare number where a unit is due is an error ([JG1026](diagnostics.md)). Plain counts are
          bare (`replicas: 3`), with `k` and `M` as prefixes where they help (`10k`). A point separates decimals; there are no group separators.
        - A range is `low..high`, its unit once at the end: `35..45 USD/month`. It stays a range through every sum; [ranges](../background/ranges.md) says how.
        - Names (of systems and components) are small letters, digits and dashes. Keys are spelled with dashes.
        - An unknown key, offering, size or reference is an error with the nearest name. All mistakes are reported at once, each with line and column
          ([diagnostics](diagnostics.md)).
        - A list of one may be written without brackets: `notify: ops`.
        - `environments` lay their keys over the system, mapping by mapping; anything else replaces. `none` in the place of a value or of keys takes them away. The last environment is the one
          that the promises are made for. A file without environments has one, `prod`.
        - Anchors (`&name`), aliases (`*name`) and merge keys (`<<: *name`) work; tags do not. A comma between parentheses does not cut a value: `{ starts-in: lognormal(8 s, 2 s) }`
          needs no quotes (other readers of YAML do want them).
        - What a component takes beside the keys below is the offering's: `cpu`, `memory`, `usage: { egress: … }`. `jauge prices` and [the catalog](catalog.md) tell.
        - Paths (`catalog`, `trace`) are relative to the file and stay in its folder.

        A star marks a key that must be there.

        ```yaml
        system: shop
        title: A small shop
        currency: USD
        region: azure/westeurope

        components:
          web: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2..10, scaling: { http-concurrency: 20 }, needs: [db] }
          db: { uses: azure/postgresql-flexible-server, sku: B_Standard_B2s, storage: 64 GB, backups: { every: 1 day, keep: 7 days, size: 32 GB } }

        requests:
          read: { share: 90 %, web: 20 ms, calls: [ { to: db, times: 2, takes: 3 ms } ] }
          write: { share: 10 %, web: 40 ms, calls: [ { to: db, times: 3, takes: 4 ms } ] }

        workload: { users: 250, think: exponential(10 s), volumes: { requests: 3M/month } }
        promises: { availability: 99.5 %, latency: { p99: 300 ms } }
        budget: 500 USD/month

        environments:
          dev: { components: { web: { replicas: 1 } }, workload: { users: 5 } }
          prod: {}
        ```

        """;

    /// <summary>Every way to write a distribution, held to the reader by a test.</summary>
    public static IReadOnlyList<string> Distributions { get; } =
        ["12 ms", "constant(12 ms)", "exponential(10 s)", "lognormal(8 s, 2 s)", "uniform(1 s..2 s)", "erlang(3, 10 ms)",
            "empirical(1 ms, 2 ms, 5 ms)"];

    public const string End = """

        ## Distributions

        A time that varies is written as a distribution: `12 ms` or `constant(12 ms)` always takes the same; `exponential(10 s)` names its mean; `lognormal(8 s, 2 s)` its mean and standard
        deviation; `uniform(1 s..2 s)` its ends; `erlang(3, 10 ms)` its stages and the mean of their sum; `empirical(1 ms, 2 ms, 5 ms)` values that were measured.

        ## Limits

        A file has at most 4 MB, 64 levels, 200,000 values (aliases written out), values of 100,000 characters, and a million values over all its environments. Beyond two hundred mistakes
        the looking stops. Nothing that a file says makes the tool read outside its folder.

        """;
}
