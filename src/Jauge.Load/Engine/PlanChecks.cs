using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Load.Plans;
using Jauge.Load.Templates;

namespace Jauge.Load.Engine;

/// <summary>What a plan must keep to, whoever made it.</summary>
internal static class PlanChecks
{
    internal static void Check(LoadPlan plan, DiagnosticBag diagnostics)
    {
        foreach (var problem in Problems(plan)) diagnostics.Add(LoadRunDiagnostics.BadPlan(problem));
    }

    private static IEnumerable<Text> Problems(LoadPlan plan) =>
        Sizes(plan).Concat(Load(plan)).Concat(plan.Requests.SelectMany(r => Request(plan, r)))
            .Concat(plan.Journeys.SelectMany(j => Journey(plan, j))).Concat(Tables(plan));

    private static IEnumerable<Text> Sizes(LoadPlan plan)
    {
        if (plan.Targets.Count == 0) yield return new("there is no target", "il n'y a aucune cible");
        if (plan.Requests.Count == 0) yield return new("there is no request", "il n'y a aucune requête");
        if (plan.Duration <= TimeSpan.Zero) yield return new("the run has no duration", "l'essai n'a pas de durée");
        if (plan.WarmUp < TimeSpan.Zero || plan.WarmUp >= plan.Duration)
            yield return new("the warm-up takes the whole duration", "la mise en température prend toute la durée");
        if (plan.Interval < TimeSpan.FromMilliseconds(100))
            yield return new("intervals are shorter than 100 ms", "les intervalles durent moins de 100 ms");
        if (plan.Connections.ConnectLimit <= TimeSpan.Zero || plan.Connections.AnswerLimit <= TimeSpan.Zero)
            yield return new("a time limit is not above zero", "une limite de temps n'est pas au-dessus de zéro");
    }

    private static IEnumerable<Text> Load(LoadPlan plan)
    {
        if (plan.Users is null && plan.Arrivals is null && plan.Sessions is null && plan.Recorded is null)
            yield return new("nobody sends anything: there are neither users nor arrivals",
                "personne n'envoie rien : ni utilisateurs ni arrivées");
        if (plan.Sessions is not null && plan.Journeys.Count == 0)
            yield return new("sessions come, and no journey says what they do",
                "des sessions arrivent, et aucun parcours ne dit ce qu'elles font");
        if (plan.Requests.Concat<object>(plan.Journeys).Any(s => s is RequestTemplate { Share: < 0 } or LoadJourney { Share: < 0 }))
            yield return new("a share is below zero", "une part est inférieure à zéro");
    }

    private static IEnumerable<Text> Request(LoadPlan plan, RequestTemplate request)
    {
        if (request.Target < 0 || request.Target >= plan.Targets.Count)
            yield return new($"`{request.Name}` goes to a target that is not there", $"« {request.Name} » va vers une cible absente");
        if (request.Path.Parts is not [TemplateText { Text: ['/', ..] }, ..])
            yield return new($"the path of `{request.Name}` does not begin with /",
                $"le chemin de « {request.Name} » ne commence pas par /");
        foreach (var name in Unknown(plan, request))
            yield return new($"nothing fills `{name}` of `{request.Name}`", $"rien ne remplit « {name} » de « {request.Name} »");
    }

    private static IEnumerable<string> Unknown(LoadPlan plan, RequestTemplate request)
    {
        var taken = plan.Requests.SelectMany(r => r.Extractions).Select(e => e.Name);
        var texts = new TextCompiler(plan.Values, [.. taken], [.. plan.Data.Select(t => new DataRows(t))]);
        return request.Headers.Select(h => h.Value).Append(request.Path).Concat(request.Body is null ? [] : [request.Body])
            .SelectMany(texts.Unknown).Distinct();
    }

    private static IEnumerable<Text> Journey(LoadPlan plan, LoadJourney journey)
    {
        if (journey.Steps.Count == 0)
            yield return new($"the journey `{journey.Name}` has no step", $"le parcours « {journey.Name} » n'a aucune étape");
        if (journey.Steps.Any(s => s.Request < 0 || s.Request >= plan.Requests.Count))
            yield return new($"a step of `{journey.Name}` is a request that is not there",
                $"une étape de « {journey.Name} » est une requête absente");
    }

    private static IEnumerable<Text> Tables(LoadPlan plan) =>
        plan.Data.Where(t => t.Rows.Count == 0 || t.Rows.Any(r => r.Count != t.Columns.Count)).Select(t => new Text(
            $"the table `{t.Name}` has no row, or a row with another number of values than columns",
            $"la table « {t.Name} » n'a aucune ligne, ou une ligne dont le nombre de valeurs n'est pas celui des colonnes"));
}
