using Jauge.Core.Messages;
using Jauge.Load.Limits;
using Jauge.Load.Results;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;

namespace Jauge.Report.Loads;

/// <summary>Words for what a run of load finds.</summary>
internal static class LoadWords
{
    public static string Of(Page page, LoadFailure cause) => cause switch
    {
        LoadFailure.Refused => page.Say("nobody listens", "personne n'écoute"),
        LoadFailure.Unreachable => page.Say("cannot be reached", "inaccessible"),
        LoadFailure.ConnectTimeout => page.Say("connection not open in time", "connexion non ouverte à temps"),
        LoadFailure.Tls => page.Say("TLS not agreed upon or not trusted", "TLS non convenu ou non reconnu"),
        LoadFailure.Closed => page.Say("closed before the whole answer", "fermée avant la réponse entière"),
        LoadFailure.Timeout => page.Say("no answer in time", "pas de réponse à temps"),
        LoadFailure.Malformed => page.Say("not HTTP", "pas du HTTP"),
        LoadFailure.Status => page.Say("wrong status", "mauvais statut"),
        LoadFailure.Check => page.Say("a check failed", "un contrôle a échoué"),
        LoadFailure.Value => page.Say("a value is missing in the answer", "une valeur manque dans la réponse"),
        LoadFailure.NoPort => page.Say("this machine has no port left", "cette machine n'a plus de port"),
        LoadFailure.NoDescriptor => page.Say("this process may open no more sockets", "ce processus ne peut plus ouvrir de sockets"),
        _ => cause.ToString(),
    };

    public static string Of(Page page, ProbeVerdict verdict) => verdict.Cause switch
    {
        LimitCause.Errors => page.Say("too many requests fail", "trop de requêtes échouent"),
        LimitCause.Backlog => page.Say("answers no longer keep up with requests", "les réponses ne suivent plus les requêtes"),
        LimitCause.Threshold => page.Say($"{verdict.Threshold} is missed", $"{verdict.Threshold} n'est pas tenu"),
        LimitCause.Generator => page.Say("this machine cannot send more", "cette machine ne peut envoyer plus"),
        _ => "",
    };

    /// <summary>A figure of a threshold or a comparison, in its unit.</summary>
    public static string Figure(Page page, string name, double value) => name switch
    {
        "error-rate" => Readable.Share(page, value),
        "throughput" => Readable.Rate(page, value),
        _ => Readable.Time(page, value),
    };

    public static string Of(Page page, Threshold threshold) => Typography.Tight(page.Language == Core.Language.French
        ? threshold.ToString().Replace(" of ", " de ", StringComparison.Ordinal) : threshold.ToString());
}
