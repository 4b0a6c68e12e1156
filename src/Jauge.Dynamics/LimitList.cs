using Jauge.Core;

namespace Jauge.Dynamics;

/// <summary>What a model leaves out: said once a kind, with the names concerned.</summary>
internal sealed class LimitList
{
    private readonly SortedDictionary<string, (Text What, SortedSet<string> Names)> _entries = new(StringComparer.Ordinal);

    internal void Delay(string name) => Add("delay", new(
        "the stated time is taken for each call, however many there are: no capacity of its own is simulated",
        "le temps indiqué vaut pour chaque appel, quel qu'en soit le nombre : aucune capacité propre n'est simulée"), name);

    internal void Standbys(string name) => Add("standbys", new(
        "one primary takes all calls, since none says that it only reads; standbys and readers take none",
        "un seul primaire reçoit tous les appels, aucun ne disant qu'il ne fait que lire ; les répliques de secours ou de lecture n'en reçoivent aucun"), name);

    internal void CoresUnknown(string name) => Add("cores", new(
        "neither the file nor the catalog gives its cores: the stated time is a delay, not work that slows down under load",
        "ni le fichier ni le catalogue ne donnent ses cœurs : le temps indiqué est un délai, pas un travail qui ralentit sous la charge"),
            name);

    internal void OneInstance(string name) => Add("instances", new(
        "the file states no replicas: one serves",
        "le fichier n'indique pas de répliques : une seule sert"), name);

    internal void IdleUnknown(string name) => Add("idle", new(
        "nobody says how long an instance without work is kept: each is kept to the end",
        "nul ne dit combien de temps une instance sans travail est gardée : chacune l'est jusqu'à la fin"), name);

    internal void NoConsumer(string name) => Add("consumer", new(
        "a schedule names no consumer: its messages are left out",
        "une planification ne nomme pas de consommateur : ses messages sont laissés de côté"), name);

    internal void LagUnknown(string name) => Add("lag", new(
        "nobody says how far the readers are behind the primary: no read is counted as stale",
        "nul ne dit de combien les répliques de lecture retardent sur le primaire : aucune lecture n'est comptée comme périmée"), name);

    internal void StartUnknown(string name) => Add("start", new(
        "nobody says how long a new replica takes to start: it serves at once",
        "nul ne dit combien de temps une nouvelle réplique met à démarrer : elle sert aussitôt"), name);

    internal void Memory(string name) => Add("memory", new(
        "memory is not simulated: scaling and promises that read it are left out",
        "la mémoire n'est pas simulée : la mise à l'échelle et les promesses qui la lisent sont laissées de côté"), name);

    internal void Vertical(string name) => Add("vertical", new(
        "the vertical autoscaler's advice is read and not followed: replicas keep their size",
        "l'avis de l'autoscaler vertical est lu et non suivi : les répliques gardent leur taille"), name);

    internal void PolicyWithoutMetric(string name) => Add("policy", new(
        "its autoscaler follows nothing that is simulated: the count stays at the minimum",
        "son autoscaler ne suit rien de ce qui est simulé : le nombre reste au minimum"), name);

    internal void Unknown(string name) => Add("unknown", new(
        "the component could not be resolved: its calls take their stated time",
        "le composant n'a pu être résolu : ses appels prennent le temps indiqué"), name);

    internal void MissingTime(string name) => Add("missing-time", new(
        "a call states no time: it takes none",
        "un appel n'indique pas de temps : il n'en prend pas"), name);

    internal void OtherEntries(string name) => Add("entries", new(
        "only the first component of a request receives it",
        "seul le premier composant d'une requête la reçoit"), name);

    internal void NoThink() => Add("think", new(
        "the file states no pause: users send again as soon as they are answered",
        "le fichier n'indique pas de pause : les utilisateurs renvoient dès qu'ils ont une réponse"), "think");

    internal void UsualHold(TimeSpan hold) => Add("hold", Text.Format(
        $"the file states none: the full load lasts {Durations.Show(hold)}",
        $"le fichier n'en indique pas : la pleine charge dure {Durations.Show(hold)}"), "hold");

    internal void Unmatched(string name) => Add("unmatched", new(
        "recorded requests whose path no class has are drawn by the shares of the classes",
        "les requêtes enregistrées dont aucune classe n'a le chemin sont tirées selon les parts des classes"), name);

    internal EquatableList<Text> Read() => [.. _entries.Values.Select(e => Sentence(string.Join(", ", e.Names), e.What))];

    private static Text Sentence(string names, Text what) => new($"{names}: {what.English}.", $"{names} : {what.French}.");

    private void Add(string key, Text what, string name)
    {
        if (!_entries.TryGetValue(key, out var entry)) _entries[key] = entry = (what, new(StringComparer.Ordinal));
        entry.Names.Add(name);
    }
}
