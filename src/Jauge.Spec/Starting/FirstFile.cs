using System.Text;
using Jauge.Core;

namespace Jauge.Spec.Starting;

/// <summary>Writes the first file: what was answered, and what had to be assumed, each marked.</summary>
internal sealed class FirstFile(StartingAnswers answers, Language language, DateOnly today)
{
    private readonly StringBuilder _text = new();

    /// <summary>The file, not yet laid out.</summary>
    public string Write()
    {
        Head();
        Components();
        Load();
        Promises();
        Assumptions();
        return _text.ToString();
    }

    private void Head()
    {
        Say("A first description, by `jauge init`. `jauge check` looks it over, `jauge plan` prices and reviews it.",
            "Une première description, par « jauge init ». « jauge check » la relit, « jauge plan » la chiffre et la vérifie.");
        Say("Every key: docs/reference/language.md.", "Toutes les clés : docs/reference/language.md.");
        Line($"system: {answers.Name}");
        Line($"title: {Quoted(answers.Title)}");
        Line($"currency: {answers.Currency.Code}");
        Line($"region: {answers.Region}");
        if (answers.Dollar is { } dollar)
            Line($"exchange-rates: {{ USD: {{ rate: {dollar}, on: {today:yyyy-MM-dd}, source: {Quoted(Words("stated when this file was begun", "indiqué au début de ce fichier"))} }} }}");
        Line("");
    }

    private void Components()
    {
        Say("What runs. The sizes are a beginning: change them and look at the bill again.",
            "Ce qui tourne. Les tailles sont un début : changez-les et regardez de nouveau la facture.");
        Line("components:");
        Component("web", Words("Web application", "Application web"), $"serves: {{ concurrency: 40, starts-in: 10 s }}\n{Needs()}");
        foreach (var part in answers.Parts) Component(part, part == "cache" ? "Cache" : Words("Database", "Base de données"), "");
        Line("");
    }

    private string Needs()
    {
        var pool = answers.Parts.Contains("database") ? "pool: { size: 10, to: database }\n" : "";
        return answers.Parts.Count == 0 ? "" : $"{pool}needs: [{string.Join(", ", answers.Parts)}]";
    }

    private void Component(string part, string title, string more)
    {
        Line($"  {part}:");
        Line($"    title: {Quoted(title)}");
        foreach (var line in $"{Blueprint.Component(answers.Provider, part)}\n{more}".Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Line($"    {line}");
        Line("");
    }

    private void Load()
    {
        Say("What one request costs, and who comes. The times are assumed: measure them.",
            "Ce que coûte une requête, et qui vient. Les temps sont supposés : mesurez-les.");
        Line("requests:");
        Line($"  read: {{ share: 90 %, path: GET /, web: 20 ms{Calls(Read())} }}");
        Line($"  write: {{ share: 10 %, path: POST /, web: 40 ms{Calls(answers.Parts.Contains("database") ? "{ to: database, times: 3, takes: 4 ms }" : "")} }}");
        Line("");
        Line("workload:");
        Line($"  users: {answers.Users}");
        Line("  think: exponential(10 s)");
        Line("  ramp: 5 min");
        Line("  hold: 30 min");
        Line($"  volumes: {{ requests: {answers.Requests} }}");
        Line("");
    }

    private string Read()
    {
        var database = answers.Parts.Contains("database") ? "{ to: database, times: 2, takes: 3 ms }" : "";
        if (!answers.Parts.Contains("cache")) return database;
        return database.Length == 0 ? "{ to: cache, takes: 1 ms }" : $"{{ to: cache, takes: 1 ms, hit: 80 %, miss: [ {database} ] }}";
    }

    private static string Calls(string calls) => calls.Length == 0 ? "" : $", calls: [ {calls} ]";

    private void Promises()
    {
        if (answers.Availability is not null || answers.Latency is not null)
        {
            Say("What is promised.", "Ce qui est promis.");
            Line("promises:");
            if (answers.Availability is { } availability) Line($"  availability: {availability}");
            if (answers.Latency is { } latency) Line($"  latency: {{ p99: {Durations.Format(latency)} }}");
            Line($"  users: {answers.Users}");
            Line("");
        }

        if (answers.Budget is { } budget) Line($"budget: {budget}\n");
    }

    private void Assumptions()
    {
        Say("What nobody has measured yet. Remove a line when you know.",
            "Ce que personne n'a encore mesuré. Retirez une ligne quand vous savez.");
        Line("assumptions:");
        Line($"  requests: {Quoted(Words("service times and shares are guesses of a first file", "temps de service et parts sont des suppositions d'un premier fichier"))}");
        Line($"  workload.think: {Quoted(Words("ten seconds between two pages, on average", "dix secondes entre deux pages, en moyenne"))}");
        Line($"  components.web.serves: {Quoted(Words("concurrency and start of a small web application", "concurrence et démarrage d'une petite application web"))}");
        if (answers.Parts.Contains("database"))
            Line($"  components.database.backups.size: {Quoted(Words("half of the storage", "la moitié du stockage"))}");
        Line("");
        Say("Next: alerts with channels, backups and their restore test, environments (dev, prod).",
            "Ensuite : alertes et canaux, sauvegardes et leur test de restauration, environnements (dev, prod).");
    }

    private void Say(string english, string french) => Line($"# {Words(english, french)}");

    private string Words(string english, string french) => language == Language.French ? french : english;

    private void Line(FormattableString line) => Line(FormattableString.Invariant(line));

    private void Line(string line) => _text.Append(line).Append('\n');

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
