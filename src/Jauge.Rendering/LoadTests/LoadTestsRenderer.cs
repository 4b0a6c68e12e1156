using Jauge.Rendering.Files;
using Jauge.Spec.Model;

namespace Jauge.Rendering.LoadTests;

/// <summary>k6 scripts that prove the promises: one for each test, and what they share.</summary>
internal static class LoadTestsRenderer
{
    internal static IEnumerable<RenderedFile> Render(RenderContext context)
    {
        var spec = context.Deployment.Spec;
        if (spec.Requests.Count == 0)
        {
            context.Note(context.Environment, "no load test for {0}: the description has no requests.", "pas de test de charge pour {0} : la description n'a pas de requêtes.");
            return [];
        }

        if (OfferedLoad.Of(spec.Workload) is null) context.Note(context.Environment, "only a smoke test for {0}: the description says no load.",
            "seulement un test de fumée pour {0} : la description ne dit pas de charge.");
        if (spec.Requests.Values.Any(NeedsValues)) context.Note(context.Environment,
            "the scripts of {0} fill no placeholders and send no headers of the requests: jauge load does.", "les scripts de {0} ne remplissent pas les marqueurs et n'envoient pas les en-têtes des requêtes : jauge load le fait.");
        if (spec.Workload?.Trace is { } trace) context.Note(trace.File, "the load tests do not replay the recorded arrivals of {0}: jauge simulate does.",
            "les tests de charge ne rejouent pas les arrivées enregistrées de {0} : jauge simulate le fait.");
        var folder = $"load-tests/{context.Environment}";
        return LoadTestPlan.Of(context.Deployment).Select(t => new TestScript(context, t).Render(folder)).Prepend(new RequestScript(context).Render(folder));
    }

    private static bool NeedsValues(RequestSpec request) => request.Headers.Count > 0 || request.Extract.Count > 0
        || $"{request.Path}{request.Body}".Contains("{{", StringComparison.Ordinal);
}
