using System.Globalization;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>What starts a function by itself.</summary>
internal static class Schedules
{
    /// <summary>Expressions of EventBridge Scheduler by name; its shortest interval is a minute.</summary>
    internal static HclObject Of(AwsSite site, DeployedComponent function)
    {
        var schedules = new HclObject();
        foreach (var (name, schedule) in function.Spec.Delivers?.Schedules ?? []) 
            schedules.Add(name, new HclObject { { "name", site.Names.Schedule(function.Name, name) }, { "expression", Rate(schedule.Every) } });
        return schedules;
    }

    private static HclValue Rate(TimeSpan every)
    {
        var minutes = Math.Max(1, (long)Math.Round(every.TotalMinutes));
        var (count, unit) = minutes % 1440 == 0 ? (minutes / 1440, "day") : minutes % 60 == 0 ? (minutes / 60, "hour") : (minutes, "minute");
        return string.Create(CultureInfo.InvariantCulture, $"rate({count} {unit}{(count == 1 ? "" : "s")})");
    }
}
