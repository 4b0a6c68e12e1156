namespace Jauge.Spec.Tests.Documentation;

/// <summary>What the page on load tests says before and after its tables.</summary>
internal static class ScenarioIntroduction
{
    public const string Text = """
        # The file of a load test

        `jauge load scenario.yaml` reads a load test from a file of its own; `jauge load system.yaml` takes the same from a system: its requests, journeys, workload and promises. The words are those of
        [the language](language.md), without the level `workload`: units are required, names are checked, all mistakes are reported at once. `jauge schema --load` prints the JSON Schema for editors.
        This page is written from the model by a test. How to load a server: [the guide](../guides/load.md).

        A star marks a key that must be there.

        ```yaml
        load: shop
        target: http://127.0.0.1:8080
        headers: { Accept: application/json }
        data: { users: users.csv }

        requests:
          home: GET /
          login:
            path: POST /login
            headers: { Content-Type: application/json }
            body: '{ "email": {{json(users.email)}}, "password": {{json(users.password)}} }'
            extract: { token: json $.token }
          order:
            path: POST /orders
            headers: { Authorization: 'Bearer {{token}}', Idempotency-Key: '{{uuid()}}' }
            body: '{ "seat": {{random(1, 500)}} }'
            checks: [status 201 or 409]

        journeys:
          visitor: { share: 80 %, steps: [home], think: exponential(5 s) }
          buyer: { share: 20 %, steps: [home, { request: login, think: 3 s }, order] }

        users: 200
        ramp: 10 s
        hold: 1 min
        thresholds: [p99 < 200 ms, error-rate < 1 %, throughput > 20/s, p95 of order < 500 ms]
        ```

        Who comes is a number of users (closed: each waits for its answer, thinks, and asks again), an arrival rate of requests or of sessions (open: nobody waits for anybody), or a recording. An open load counts
        from when a request was meant to be sent, so that a server that stalls cannot hide it.

        ```yaml
        load: search
        target: [http://127.0.0.1:8080, http://127.0.0.1:8081]
        requests:
          search: { path: "GET /search?q={{url(words.word)}}", share: 90 % }
          suggest: { path: "GET /suggest?q={{letters(3)}}", share: 10 % }
        data: { words: { file: words.csv, order: random } }
        arrivals: 500/s
        hold: 30 s
        warm-up: 5 s
        curve: [ { at: 0 s, load: 20 % }, { at: 10 s, load: 100 % }, { at: 30 s, load: 100 % } ]
        thresholds: p99 < 50 ms
        ```

        ## Placeholders

        `{{…}}` in a path, a header or a body is filled anew for every request. A value is

        | Written | is |
        |---|---|
        | `{{token}}` | what an answer before it in the session gave (`extract`) |
        | `{{users.email}}` | a field of the row that the session took from a table of `data` |
        | `{{env.TOKEN}}` | a variable of the environment, read when the test begins: what is secret belongs there |
        | `{{user}}` | the number of the virtual user, or of the visitor in an open load, from 0 |
        | `{{visit}}` | the number of the session in the whole run, from 0; without journeys, of the request |
        | `{{now}}`, `{{now-ms}}` | seconds, milliseconds since 1970 |
        | `{{base64(user + ':' + token)}}` | a function; `+` joins, quotes hold text, functions nest |

        The functions: `base64(text)`, `url(text)` (percent-encoded), `json(text)` (a JSON text with its quotes), `upper(text)`, `lower(text)`, `sha256(text)` (hexadecimal), `uuid()`, `random(low, high)`
        (a whole number, both included), `letters(count)` and `pick(a, b, …)`. What they draw comes from the seed: the same test sends the same. YAML wants quotes around a value that begins with a brace.

        ## Answers

        `extract` takes values for later requests of the same session: `json $.items[0].id` (a path; of `[*]` one is drawn), `header X-Token`, `cookie sid`, `regex id=(\d+)` (its first group) or `body`. An answer without the
        value has failed. `checks` say what a right answer is: `status 200..299 or 409`, `header ETag`, `header Content-Type = text/html` (all of it), `body contains text`, `body lacks text`, `json $.state = paid`,
        `regex pattern`. Without a word on the status, any below 400 is right. Patterns run in linear time: they know neither look-around nor back-references.

        Cookies are kept for each visitor, and forgotten with the session.

        """;

    public const string End = """

        ## Thresholds

        `p99 < 200 ms`, `p99.9`, `mean`, `max` (times of good answers), `error-rate < 1 %` (of all requests that ended), `throughput > 500/s` (good answers); `of name` behind the word takes one class of requests alone:
        `p95 of order < 500 ms`. One that is missed ends the test with exit code 3. Of a system file the promises `latency`, `error-rate` and `throughput` are the thresholds.

        """;
}
