using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Rendering.Files;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using Jauge.Spec.Scenarios;

namespace Jauge.Rendering.LoadTests;

/// <summary>k6 scripts that prove the promises: one for each test, and what they share.</summary>
internal static class LoadTestsRenderer
{
    internal static IEnumerable<RenderedFile> Render(RenderContext context)
    {
        var spec = context.Deployment.Spec;
        if (spec.Requests.Count == 0)
        {
            context.Note(context.Environment, "no load test for {0}: the description has no requests.",
                "pas de test de charge pour {0} : la description n'a pas de requêtes.");
            return [];
        }

        if (OfferedLoad.Of(spec.Workload) is null)
            context.Note(context.Environment, "only a smoke test for {0}: the description says no load.",
            "seulement un test de fumée pour {0} : la description ne dit pas de charge.");
        if (spec.Workload?.Trace is { } trace)
            context.Note(trace.File, "the load tests do not replay the recorded arrivals of {0}: jauge simulate does.",
            "les tests de charge ne rejouent pas les arrivées enregistrées de {0} : jauge simulate le fait.");
        foreach (var pattern in spec.Requests.Values.SelectMany(ForeignPatterns).Distinct()) context.Note(pattern,
            "k6 reads regular expressions as JavaScript does, which may read this one otherwise: {0}.",
            "k6 lit les expressions régulières comme JavaScript, qui peut lire celle-ci autrement : {0}.");
        return Render(Subject(context), LoadTestPlan.Of(context.Deployment));
    }

    /// <summary>The scripts of tests, and what they share.</summary>
    internal static IEnumerable<RenderedFile> Render(LoadSubject subject, IEnumerable<LoadTest> tests)
    {
        var files = tests.Select(t => new TestScript(subject, t).Render()).Prepend(new RequestScript(subject).Render());
        return subject.FillsMessages ? [.. files, MessageLibrary.Render(subject), .. DataFolder.Render(subject)] : files;
    }

    private static LoadSubject Subject(RenderContext context)
    {
        var (deployment, spec) = (context.Deployment, context.Deployment.Spec);
        var data = spec.Workload?.Data ?? EquatableMap<DataSpec>.Empty;
        var entries = spec.Requests.Values.SelectMany(r => r.At.Keys).Select(deployment.Find).OfType<DeployedComponent>().ToList();
        return new()
        {
            Name = context.System, Environment = context.Environment, Spec = spec, Language = context.Language,
            Folder = $"load-tests/{context.Environment}",
            Timeout = entries.FirstOrDefault()?.Spec.Serves?.Timeout,
            Health = entries.Select(e => e.Spec.Serves?.Health).FirstOrDefault(h => h is not null),
            Tables = DataFiles.Read(
                deployment.Document.Folder, data, spec.Requests, name => deployment.Locate($"workload.data.{name}"), new()),
        };
    }

    // what .NET knows and JavaScript does not, or knows otherwise
    private static IEnumerable<string> ForeignPatterns(RequestSpec request) =>
        request.Extract.Values.Where(e => e.Kind == ExtractionKind.Regex).Select(e => e.Argument)
            .Concat(request.Checks.Where(c => c.Kind == AnswerCheckKind.Regex).Select(c => c.Argument))
            .Where(p => Foreign.Any(f => p.Contains(f, StringComparison.Ordinal)));

    private static readonly string[] Foreign = ["(?i", "(?m", "(?s", "(?n", "(?x", "(?-", "(?#", "(?'", "\\A", "\\Z", "\\z", "\\p{Is"];
}
