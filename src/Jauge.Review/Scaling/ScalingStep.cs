using System.Globalization;
using Jauge.Spec.Model;

namespace Jauge.Review.Scaling;

/// <summary>The change of a threshold rule, read: <c>+1</c>, <c>-1</c>, <c>+50 %</c>.</summary>
/// <param name="Amount">Replicas or percent, with its sign.</param>
/// <param name="IsPercent">Whether it is percent of the present count.</param>
internal readonly record struct ScalingStep(decimal Amount, bool IsPercent)
{
    /// <summary>The step of a rule; null when its change is not a number.</summary>
    public static ScalingStep? Of(ScalingRuleSpec rule)
    {
        var text = rule.Change.Trim();
        var percent = text.EndsWith('%');
        return decimal.TryParse(text.TrimEnd('%').Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? new(amount, percent) : null;
    }

    /// <summary>The count after the step.</summary>
    public int From(int count) => IsPercent ? count + (int)Math.Truncate(count * Amount / 100) : count + (int)Amount;
}
