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
/// <param name="Currency">Currency of the file.</param>
/// <param name="Budget">Budget in that currency; null when there is none.</param>
/// <param name="Dollar">Price of one US dollar, in which price lists are, in the currency of the file; null where that is the
/// dollar.</param>
internal sealed record StartingAnswers(
    string Name, string Title, string Region, EquatableList<string> Parts, int Users, Rate Requests, Ratio? Availability, TimeSpan? Latency,
    Currency Currency, MoneyRate? Budget, Money? Dollar)
{
    /// <summary>The provider in <see cref="Region"/>.</summary>
    public string Provider => Region.Split('/')[0];
}
