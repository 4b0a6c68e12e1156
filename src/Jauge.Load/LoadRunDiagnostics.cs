using Jauge.Core;

namespace Jauge.Load;

/// <summary>Diagnostics of runs of load: one factory method per code, JG5101 to JG5149.</summary>
/// <remarks>Cause, example and cure of each code: docs/reference/diagnostics.md.</remarks>
public static class LoadRunDiagnostics
{
    private static readonly SourceSpan Run = SourceSpan.None("load");

    /// <summary>A plan that contradicts itself.</summary>
    /// <param name="what">What is wrong with it.</param>
    public static Diagnostic BadPlan(Text what) => Error("JG5101", what);

    /// <summary>A host whose address nobody knows.</summary>
    /// <param name="host">As it was written.</param>
    public static Diagnostic UnknownHost(string host) => Error("JG5102",
        new($"no address is known for the host `{host}`", $"aucune adresse n'est connue pour l'hôte « {host} »"),
        new("write its address, or look whether this machine resolves names",
            "écrivez son adresse, ou voyez si cette machine résout les noms"));

    /// <summary>More connections than this process may open files.</summary>
    /// <param name="wanted">Connections, at least.</param>
    /// <param name="limit">Files.</param>
    public static Diagnostic TooFewDescriptors(long wanted, long limit) => Error("JG5103",
        Text.Format($"the load needs {wanted:N0} connections, and this process may open {limit:N0} files",
            $"la charge demande {wanted:N0} connexions, et ce processus ne peut ouvrir que {limit:N0} fichiers"),
        Text.Format($"`ulimit -n {wanted + 100}` before, or fewer connections",
            $"« ulimit -n {wanted + 100} » avant, ou moins de connexions"));

    /// <summary>More connections to one address than local ports.</summary>
    /// <param name="wanted">Connections to one address, at least.</param>
    /// <param name="ports">Local ports of this machine.</param>
    /// <param name="address">The address.</param>
    public static Diagnostic TooFewPorts(long wanted, long ports, string address) => Error("JG5104",
        Text.Format($"the load needs {wanted:N0} connections to {address}, and this machine has {ports:N0} local ports",
            $"la charge demande {wanted:N0} connexions vers {address}, et cette machine a {ports:N0} ports locaux"),
        new("a wider `net.ipv4.ip_local_port_range`, more addresses of the target, or fewer connections",
            "un « net.ipv4.ip_local_port_range » plus large, plus d'adresses de la cible, ou moins de connexions"));

    /// <summary>Certificates that cannot be read.</summary>
    /// <param name="target">Of this target.</param>
    /// <param name="reason">As the system says it.</param>
    public static Diagnostic UnreadableCertificate(string target, string reason) => Error("JG5105",
        new($"the certificates for `{target}` cannot be read: {reason}",
            $"les certificats pour « {target} » ne peuvent être lus : {reason}"),
        new("PEM: text between BEGIN and END lines", "du PEM : du texte entre des lignes BEGIN et END"));

    /// <summary>Sent so late that the percentiles are this machine's, not the server's.</summary>
    /// <param name="late">99 % were sent within this time.</param>
    /// <param name="median">Of the answers.</param>
    public static Diagnostic SentLate(TimeSpan late, TimeSpan median) => Warning("JG5120",
        Text.Format(
            $"1 % of the requests were sent more than {Durations.ShowRounded(late)} late, with a median answer of {Durations.ShowRounded(median)}",
            $"1 % des requêtes sont parties avec plus de {Durations.ShowRounded(late)} de retard, pour une réponse médiane de {Durations.ShowRounded(median)}"),
        new("this machine is too busy: fewer other programs, more threads, or the generator on a machine of its own",
            "cette machine est trop chargée : moins d'autres programmes, plus de fils, ou le générateur sur une machine à lui"));

    /// <summary>Requests waited for a connection.</summary>
    /// <param name="waited">How many.</param>
    /// <param name="most">The most that the plan allows.</param>
    public static Diagnostic ConnectionsCapped(long waited, int most) => Warning("JG5121",
        Text.Format($"{waited:N0} requests waited because no more than {most:N0} connections were allowed: times hold this waiting",
            $"{waited:N0} requêtes ont attendu, car {most:N0} connexions au plus étaient permises : les temps comprennent cette attente"),
        new("more connections, unless the limit is what you study", "plus de connexions, à moins d'étudier cette limite"));

    /// <summary>Less was sent than asked.</summary>
    /// <param name="asked">A second.</param>
    /// <param name="achieved">A second.</param>
    public static Diagnostic LessThanAsked(double asked, double achieved) => Warning("JG5122",
        Text.Format($"{achieved:N1} arrivals a second of {asked:N1} asked: this machine could not keep up",
            $"{achieved:N1} arrivées par seconde sur {asked:N1} demandées : cette machine n'a pas suivi"),
        new("more threads or more machines", "plus de fils ou plus de machines"));

    /// <summary>Requests without an answer at the end.</summary>
    /// <param name="unfinished">How many.</param>
    public static Diagnostic Unfinished(long unfinished) => Warning("JG5123",
        Text.Format($"{unfinished:N0} requests had no answer when the run ended: the longest times are not among the percentiles",
            $"{unfinished:N0} requêtes étaient sans réponse à la fin : les temps les plus longs manquent aux centiles"),
        new("a longer drain", "un drainage plus long"));

    private static Diagnostic Error(string code, Text message, Text? help = null) => new(code, Severity.Error, Run, message, help);

    private static Diagnostic Warning(string code, Text message, Text? help = null) => new(code, Severity.Warning, Run, message, help);
}
