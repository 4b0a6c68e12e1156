using Jauge.Core;

namespace Jauge.Sizing.Search;

/// <summary>One point of a space: a scenario, and an option of each of its parts.</summary>
internal sealed record Choice(int Scenario, EquatableList<int> Options) : IComparable<Choice>
{
    /// <summary>By scenario, then option by option: a total order that no run changes.</summary>
    public int CompareTo(Choice? other)
    {
        if (other is null) return 1;
        if (Scenario != other.Scenario) return Scenario.CompareTo(other.Scenario);
        for (var i = 0; i < Options.Count; i++)
            if (Options[i] != other.Options[i]) return Options[i].CompareTo(other.Options[i]);
        return 0;
    }

    /// <summary>The same with another option of one part.</summary>
    internal Choice With(int part, int option) => this with { Options = [.. Options.Select((o, i) => i == part ? option : o)] };
}
