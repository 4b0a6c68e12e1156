using Jauge.Core;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing.Script;
using Jauge.Spec.Model;
using static Jauge.Rendering.Writing.Script.ScriptExpression;

namespace Jauge.Rendering.LoadTests;

/// <summary>What all scripts of an environment share: how each class is sent, which one is next, how long a visitor thinks.</summary>
internal sealed class RequestScript(LoadSubject subject)
{
    internal const string File = "lib/requests.ts";
    private const string DefaultTimeout = "30s";
    private readonly IReadOnlyList<RequestClass> _classes = RequestClass.Of(subject.Spec);
    private readonly MessageScript _messages = new(subject);

    private WorkloadSpec? Workload => subject.Spec.Workload;

    private static ScriptParameter[] SendParameters =>
        [new("name", ScriptType.String), new("method", ScriptType.String), new("path", ScriptType.String),
            new("body", ScriptType.TextOrNull)];

    private bool Sleeps => Workload?.Think is not null
        || Workload?.Journeys.Values.Any(j => j.Steps.SkipLast(1).Any(s => (s.Think ?? j.Think) is not null)) == true;

    private bool Writes => _classes.Any(c => c.Method is not ("GET" or "HEAD"));

    private bool HasJourneys => Workload?.Journeys.Count > 0;

    internal RenderedFile Render() => new(subject.At(File), ScriptWriter.Write(
        Say($"What the load tests of {subject.Title} share: requests by class, with the shares of the description.\n"
            + "Rendered by jauge: change the description, not this file."
                + (Writes ? "\nWhat is no GET really writes: aim it at data that may be deleted, before visitors come; a missing body belongs in the description (requests: body)." : ""),
            $"Ce que partagent les tests de charge de {subject.Title} : les requêtes par classe, aux parts de la description.\n"
            + "Produit par jauge : changez la description, pas ce fichier."
                + (Writes ? "\nCe qui n'est pas un GET écrit vraiment : visez des données que l'on peut effacer, avant les visiteurs ; un corps qui manque se met dans la description (requests: body)." : "")),
        [.. Head(), .. _classes.Select(Send), Every(), Any(), .. Thinks(), .. Journeys(), Ready(), Summary()]));

    private IEnumerable<ScriptStatement> Head()
    {
        var plain = !subject.FillsMessages;
        yield return new ScriptImport("k6", null,
            [.. plain ? ["check"] : Array.Empty<string>(), "fail", .. Sleeps ? ["sleep"] : Array.Empty<string>()]);
        if (subject.Tables.Count > 0) yield return new ScriptImport("k6/data", null, ["SharedArray"]);
        yield return new ScriptImport("k6/http", "http", []);
        if (plain) yield return new ScriptImport("k6/http", null, ["Response"]) { IsOfTypes = true };
        else
        {
            foreach (var one in _classes) _ = _messages.Send(one);         // so that it knows what it uses
            if (subject.Tables.Count > 0) _messages.Uses("read", "table");
            yield return new ScriptImport($"./{MessageLibrary.Name}", null, [.. _messages.Used]);
        }

        yield return new ScriptConstant("baseUrl", Name("__ENV.BASE_URL").Else(""))
        {
            Comment = Say("Where the system answers and who asks come from outside: k6 run -e BASE_URL=https://... -e TOKEN=...",
                "L'adresse du système et le jeton viennent de l'extérieur : k6 run -e BASE_URL=https://... -e TOKEN=..."),
        };
        yield return new ScriptConstant("headers", Name("__ENV.TOKEN").Choose(Headers(true), Headers(false)), ScriptType.TextByName);
        foreach (var statement in plain ? Plain() : Filled()) yield return statement;
    }

    private IEnumerable<ScriptStatement> Plain()
    {
        if (_classes.Any(c => c.HasParameters)) yield return AnyOf();
        yield return new ScriptFunction("send", SendParameters,
        [
            new ScriptConstant("response", Call("http.request", Name("method"), Join(Name("baseUrl"), Name("path")), Name("body"),
                new ScriptObject
            {
                { "headers", Name("headers") }, { "tags", new ScriptObject { { "class", Name("name") }, { "name", Name("name") } } },
                { "timeout", Timeout() },
            })),
            new ScriptReturn(Call("check", Name("response"), new ScriptObject
            {
                { "answers", new ScriptLambda([new("r", ScriptType.Response)],
                    ((ScriptExpression)0m).Below(Name("r.status")).And(Name("r.status").Below(400m))) },
            }, new ScriptObject { { "class", Name("name") } })),
        ]);
    }

    private IEnumerable<ScriptStatement> Filled()
    {
        yield return new ScriptConstant("server", new ScriptObject
        {
            { "url", Name("baseUrl") }, { "headers", Name("headers") }, { "timeout", Timeout() },
            { "forgetsCookies", subject.KeepsCookies ? null : true },
        });
        foreach (var (name, table) in subject.Tables)
        {
            var rows = new ScriptNew("SharedArray", name,
                new ScriptLambda([], Call("read", Call("open", $"../{DataFolder.Name}/{DataFolder.File(name)}"))));
            yield return new ScriptRun(Call("table", name, DataFolder.Order(subject.Spec.Workload!.Data[name]), rows));
        }
    }

    // one object asked for over and over would be in every cache
    private ScriptFunction AnyOf() => new("anyOf", [new("name", ScriptType.String)],
    [
        new ScriptConstant("values", Name("__ENV").At(Name("name")).Else("1").Invoke("split", ",")),
        new ScriptReturn(Name("values").At(Call("Math.floor", Call("Math.random").Times(Name("values.length"))))),
    ])
    {
        Comment = Say("Values in paths come from outside too, several for not always asking the same: -e ID=1,2,3",
            "Les valeurs dans les chemins viennent aussi de l'extérieur, plusieurs pour ne pas toujours demander la même : -e ID=1,2,3"),
    };

    private ScriptObject Headers(bool known)
    {
        var headers = new ScriptObject();
        if (known) headers.Add("Authorization", Join("Bearer ", Name("__ENV.TOKEN")));
        if (!subject.FillsMessages && _classes.Any(c => c.SendsJson)) headers.Add("Content-Type", "application/json");
        return headers;
    }

    private string Timeout() => (Workload?.Patience ?? subject.Timeout) is { } time ? K6.Time(time) : DefaultTimeout;

    private ScriptStatement Send(RequestClass one) =>
        new ScriptFunction(one.Function, [], [new ScriptReturn(subject.FillsMessages ? _messages.Send(one)
        : Call("send", one.Tag, one.Method, one.Path, one.Request.Body is { } body ? new ScriptText(body) : Null))])
    {
        IsExported = true,
        Comment = $"{one.Request.Title ?? one.Name}: {new Ratio(one.Share)}{(one.Request.Path is null ? Say(" (the description names no path)", " (la description ne nomme pas de chemin)") : "")}",
    };

    private ScriptFunction Every() => new("everyRequest", [], [.. _classes.Select(c => new ScriptRun(Call(c.Function)))])
    {
        IsExported = true, Comment = Say("Each class once.", "Chaque classe une fois."),
    };

    private ScriptFunction Any() => new("anyRequest", [], [.. Chosen([.. _classes.Select(c => (c.Function, c.Share))])])
    {
        IsExported = true, Comment =
            Say("One request, of a class that its share decides.", "Une requête, d'une classe que sa part décide."),
    };

    private static IEnumerable<ScriptStatement> Chosen(List<(string Function, decimal Share)> all)
    {
        var (total, sum) = (all.Sum(a => a.Share), 0m);
        if (all.Count > 1) yield return new ScriptConstant("draw", Call("Math.random"));
        foreach (var (function, share) in all.SkipLast(1))
        {
            sum += share;
            yield return new ScriptIf(Name("draw").Below(Math.Round(total == 0 ? 0 : sum / total, 6)), new ScriptReturn(Call(function)));
        }

        yield return new ScriptReturn(Call(all[^1].Function));
    }

    private IEnumerable<ScriptStatement> Thinks()
    {
        yield return new ScriptFunction("think", [],
            Workload?.Think is { } think ? [new ScriptRun(Call("sleep", Thinking.Draw(think)))] : [])
        {
            IsExported = true,
            Comment = Workload?.Think is { } law ? Say($"The visitor reads and decides: {law}.", $"Le visiteur lit et décide : {law}.")
                : Say("The description says nothing of pauses.", "La description ne dit rien des pauses."),
        };
    }

    private IEnumerable<ScriptStatement> Journeys()
    {
        if (!HasJourneys) yield break;
        var (taken, chosen) = (new HashSet<string>(StringComparer.Ordinal), new List<(string, decimal)>());
        foreach (var (name, journey) in Workload!.Journeys)
        {
            var function = RequestClass.Free(ScriptIdentifier.Of($"visit {K6.Slug(name)}"), taken);
            chosen.Add((function, journey.Share?.Value ?? 1m / Workload.Journeys.Count));
            yield return new ScriptFunction(function, [], [.. Steps(journey)]) { Comment = journey.Title ?? name };
        }

        yield return new ScriptFunction("anyJourney", [], [.. Chosen(chosen)])
        {
            IsExported = true, Comment = Say("One visit, of a kind that its share decides.", "Une visite, d'un genre que sa part décide."),
        };
    }

    private IEnumerable<ScriptStatement> Steps(JourneySpec journey)
    {
        for (var i = 0; i < journey.Steps.Count; i++)
        {
            var (step, isLast) = (journey.Steps[i], i == journey.Steps.Count - 1);
            var send = Call(_classes.Single(c => c.Name == step.Request).Function);
            yield return journey.OnFailure == JourneyFailure.Continues || isLast ? new ScriptRun(send)
                : new ScriptIf(send.Is(false), new ScriptReturn());
            if (isLast) continue;
            if ((step.Continue ?? journey.Continue) is { Value: < 1 } goesOn)
                yield return new ScriptIf(((ScriptExpression)goesOn.Value).Below(Call("Math.random")), new ScriptReturn());
            if ((step.Think ?? journey.Think ?? Workload?.Think) is { } think)
                yield return new ScriptRun(Call("sleep", Thinking.Draw(think)));
        }
    }

    private ScriptFunction Ready() => new("ready", [],
    [
        new ScriptIf(Name("baseUrl").Is(""),
            new ScriptRun(Call("fail", Say("BASE_URL is missing: k6 run -e BASE_URL=https://...",
                "BASE_URL manque : k6 run -e BASE_URL=https://...")))),
        new ScriptConstant("response", Call("http.get", Join(Name("baseUrl"), subject.Health ?? "/"), new ScriptObject
        {
            { "headers", Name("headers") }, { "tags", new ScriptObject { { "name", "ready" } } },
        })),
        new ScriptIf(Name("response.status").Is(0m),
            new ScriptRun(Call("fail", Join(Name("baseUrl"), Say(" does not answer: ", " ne répond pas : "), Name("response.error"))))),
    ])
    {
        IsExported = true, Comment = Say("No load on an address that does not answer.", "Pas de charge sur une adresse qui ne répond pas."),
    };

    private ScriptFunction Summary() => new("summary", [new("name", ScriptType.String), new("data", ScriptType.Any)],
    [
        new ScriptConstant("metrics", Name("data.metrics"), ScriptType.AnyByName),
        new ScriptConstant("verdict", new ScriptLambda([new("metric", ScriptType.String), new("threshold", ScriptType.String)], Verdict())),
        new ScriptConstant("lines", Call("Object.keys", Name("metrics"))
            .Invoke("flatMap", new ScriptLambda([new("metric", ScriptType.String)], Verdicts()))),
        new ScriptConstant("file", Join(Name("name"), ".summary.json")),
        new ScriptReturn(Both()),
    ])
    {
        IsExported = true, Comment = Say("What held and what did not, for people; all figures as JSON beside it.",
            "Ce qui a tenu ou non, pour les lecteurs ; tous les chiffres en JSON à côté."),
    };

    private ScriptExpression Verdict() =>
        Join(Name("metrics").At(Name("metric")).Member("thresholds").At(Name("threshold")).Member("ok")
            .Choose(Say("held   ", "tenu      "), Say("BROKEN ", "NON TENU  ")),
            Name("metric"), " ", Name("threshold"));

    private static ScriptExpression Verdicts() =>
        Call("Object.keys", Name("metrics").At(Name("metric")).Member("thresholds").Else(new ScriptObject()))
            .Invoke("map", new ScriptLambda([new("threshold", ScriptType.String)], Call("verdict", Name("metric"), Name("threshold"))));

    private static ScriptObject Both()
    {
        var both = new ScriptObject { { "stdout", Join(Name("lines").Invoke("join", "\n"), "\n") } };
        both.AddAt("file", Call("JSON.stringify", Name("data"), Null, 2m));
        return both;
    }

    private string Say(string english, string french) => subject.Say(english, french);
}
