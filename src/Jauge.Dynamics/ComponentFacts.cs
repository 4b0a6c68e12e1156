using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Resolution;

namespace Jauge.Dynamics;

/// <summary>Facts of a component's offering in the types that the model needs; null where nobody knows.</summary>
internal static class ComponentFacts
{
    internal static Range<TimeSpan>? Time(this DeployedComponent component, string name) =>
        component.Fact(name) is { Value: QuantityValue { Quantity: var quantity } } && quantity.Dimension == Dimension.OfTime
            ? new(Seconds(quantity.Value.Low), Seconds(quantity.Value.High))
            : null;

    internal static string? Word(this DeployedComponent component, string name) =>
        component.Fact(name) is { Value: TextValue text } ? text.Text : null;

    private static TimeSpan Seconds(decimal seconds) => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
}
