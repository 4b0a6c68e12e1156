using Jauge.Core;

namespace Jauge.Pricing.Ownership;

/// <summary>What a phase of the project costs: its environments' bills and its share of the people, for as long as it lasts.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Environments">Environments that run in it.</param>
/// <param name="Months">How long it lasts, in months of 730 hours; null when the file does not say.</param>
/// <param name="BillPerMonth">The environments' bills at the stated averages, in the bill's currency.</param>
/// <param name="PeoplePerMonth">Its share of the costs of people; zero when the file states none.</param>
public sealed record PhaseCost(string Name, Text Title, EquatableList<string> Environments, Estimate? Months, Estimate BillPerMonth,
    Estimate PeoplePerMonth)
{
    /// <summary>Bills over the whole phase.</summary>
    public Estimate? Bills => Months is null ? null : BillPerMonth * Months;

    /// <summary>People over the whole phase.</summary>
    public Estimate? People => Months is null ? null : PeoplePerMonth * Months;

    /// <summary>Bills and people over the whole phase: its total cost of ownership.</summary>
    public Estimate? Total => Months is null ? null : Bills! + People!;
}
