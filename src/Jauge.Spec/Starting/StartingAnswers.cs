using Jauge.Core;

namespace Jauge.Spec.Starting;

/// <summary>What a person says about a system to be: every text is one that the language reads.</summary>
/// <param name="Name">Identifier of the system.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Region">Where it runs, <c>provider/region</c>.</param>
/// <param name="Parts">What runs beside the web application: <c>database</c>, <c>cache</c>.</param>
/// <param name="Users">Users at the same time; at least 1.</param>
/// <param name="Requests">Requests in a month, as a rate.</param>
/// <param name="Availability">Promised availability; null when none is promised.</param>
/// <param name="Latency">Promised 99th percentile; null when none is promised.</param>
/// <param name="Budget">Budget; null when there is none.</param>
/// <param name="Dollar">Price of one US dollar in the currency of the budget; null where it is not needed or not known.</param>
internal sealed record StartingAnswers(
    string Name, string Title, string Region, EquatableList<string> Parts, int Users, Rate Requests, Ratio? Availability, TimeSpan? Latency, MoneyRate? Budget, Money? Dollar)
{
    /// <summary>Currency of the file: the budget's, else that of the price lists.</summary>
    public Currency Currency => Budget?.Amount.Currency ?? Currency.Usd;

    /// <summary>The provider in <see cref="Region"/>.</summary>
    public string Provider => Region.Split('/')[0];
}
