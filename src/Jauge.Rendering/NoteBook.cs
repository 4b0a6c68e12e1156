using Jauge.Core;

namespace Jauge.Rendering;

/// <summary>What the description asks for and no file does: one sentence for all that it concerns.</summary>
internal sealed class NoteBook
{
    private readonly Dictionary<Text, (SortedSet<string> Names, SortedSet<string> Environments)> _notes = [];

    /// <summary>Says a sentence of one more thing.</summary>
    /// <param name="environment">Where.</param>
    /// <param name="name">Of what.</param>
    /// <param name="sentence">With <c>{0}</c> for the names.</param>
    internal void Add(string environment, string name, Text sentence)
    {
        if (!_notes.TryGetValue(sentence, out var about))
            _notes[sentence] = about = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        about.Names.Add(name);
        about.Environments.Add(environment);
    }

    /// <summary>The sentences, each with the environments that it holds for where it does not hold for all.</summary>
    internal IEnumerable<Text> Read(int environments) => _notes.Select(n =>
    {
        var where = n.Value.Environments.Count == environments ? "" : $" ({string.Join(", ", n.Value.Environments)})";
        var names = string.Join(", ", n.Value.Names);
        string Said(string sentence) => sentence.Replace("{0}", names, StringComparison.Ordinal) + where;
        return new Text(Said(n.Key.English), Said(n.Key.French));
    });
}
