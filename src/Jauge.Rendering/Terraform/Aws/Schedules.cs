using System.Globalization;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>What starts a function by itself.</summary>
internal static class Schedules
{
    private const string Only = "timer";

    /// <summary>Expressions of EventBridge Scheduler by name; its shortest interval is a minute.</summary>
    internal static HclObject Of(AwsSite site, DeployedComponent function)
    {
        var schedules = new HclObject();
        if (function.Spec.RunsEvery is { } every)
            schedules.Add(Only, new HclObject { { "name", site.Names.Schedule(function.Name, Only) }, { "expression", Rate(every) } });
        if (function.Spec.RunsEvery < TimeSpan.FromMinutes(1)) site.Context.Note(function.Name,
            "{0}: EventBridge Scheduler starts it once a minute at most.",
            "{0} : EventBridge Scheduler la démarre une fois par minute au plus.");
        return schedules;
    }

    private static HclValue Rate(TimeSpan every)
    {
        var minutes = Math.Max(1, (long)Math.Round(every.TotalMinutes));
        var (count, unit) = minutes % 1440 == 0 ? (minutes / 1440, "day")
            : minutes % 60 == 0 ? (minutes / 60, "hour")
            : (minutes, "minute");
        return string.Create(CultureInfo.InvariantCulture, $"rate({count} {unit}{(count == 1 ? "" : "s")})");
    }
}
