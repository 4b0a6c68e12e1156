using System.Globalization;
using Jauge.Spec.Model;

namespace Jauge.Dynamics;

/// <summary>The change of a threshold rule, read: <c>+1</c>, <c>-1</c>, <c>+50 %</c>.</summary>
/// <param name="Amount">Replicas or percent, with its sign.</param>
/// <param name="IsPercent">Whether it is percent of the present count.</param>
public readonly record struct ScalingStep(decimal Amount, bool IsPercent)
{
    /// <summary>The step of a rule; null when its change is not a number.</summary>
    /// <param name="rule">A rule of the file.</param>
    public static ScalingStep? Of(ScalingRuleSpec rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var text = rule.Change.Trim();
        var percent = text.EndsWith('%');
        return decimal.TryParse(text.TrimEnd('%').Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? new(amount, percent) : null;
    }

    /// <summary>The count after the step.</summary>
    /// <param name="count">Replicas before; 0 or more.</param>
    public int From(int count) => IsPercent ? count + (int)Math.Truncate(count * Amount / 100) : count + (int)Amount;
}
