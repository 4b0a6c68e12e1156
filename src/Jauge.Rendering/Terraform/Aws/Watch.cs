using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>Alarms of CloudWatch: what every production watches, and the description's own alerts on what AWS runs.</summary>
internal static class Watch
{
    private const int LeastMinutes = 1;
    private const int UsualMinutes = 5;

    private static readonly HclValue Shape = HclType.Object(new()
    {
        { "metric", HclType.Text }, { "statistic", HclType.Text }, { "threshold", HclType.Number }, { "above", HclType.Flag },
        { "minutes", HclType.Number }, { "severity", HclType.Text },
    });

    /// <summary>What modules are handed.</summary>
    internal static IReadOnlyList<ModuleVariable> Variables { get; } =
    [
        new("alarms", HclType.MapOf(Shape), new("What is watched, by name.", "Ce qui est surveillé, par nom."))
        {
            Default = new HclObject(),
        },
        new("alarm_topic_arns", HclType.TextMap, new("Who is told, by severity.", "Qui est prévenu, par gravité."))
        {
            Default = new HclObject(),
        },
    ];

    /// <summary>An alarm for each that is handed in.</summary>
    /// <param name="space">Namespace of the metrics.</param>
    /// <param name="dimensions">What is watched.</param>
    internal static HclBlock Alarms(string space, HclObject dimensions) => Alarms(space, dimensions, HclValue.Of("var.alarms"));

    /// <summary>The same, of several things at once.</summary>
    /// <param name="space">Namespace of the metrics.</param>
    /// <param name="dimensions">What is watched.</param>
    /// <param name="each">Alarms by name.</param>
    internal static HclBlock Alarms(string space, HclObject dimensions, HclValue each) =>
        new("resource", "aws_cloudwatch_metric_alarm", "main")
        {
            { "for_each", each },
            { "region", HclValue.Of("var.region") },
            { "alarm_name", HclValue.Join(HclValue.Of("var.name"), "-", HclValue.Of("each.key")) },
            { "namespace", space },
            { "metric_name", HclValue.Of("each.value.metric") },
            { "dimensions", dimensions },
            { "statistic", HclValue.If(Percentile().IsNot("p"), HclValue.Of("each.value.statistic"), HclLiteral.Null) },
            { "extended_statistic", HclValue.If(Percentile().Is("p"), HclValue.Of("each.value.statistic"), HclLiteral.Null) },
            { "comparison_operator", HclValue.If(HclValue.Of("each.value.above"), "GreaterThanThreshold", "LessThanThreshold") },
            { "threshold", HclValue.Of("each.value.threshold") },
            { "period", 60 },
            { "evaluation_periods", HclValue.Of("each.value.minutes") },
            { "treat_missing_data", "notBreaching" },
            { "alarm_actions", HclValue.List([HclValue.Of("var.alarm_topic_arns").At(HclValue.Of("each.value.severity"))]) },
            { "ok_actions", HclValue.List([HclValue.Of("var.alarm_topic_arns").At(HclValue.Of("each.value.severity"))]) },
            { "tags", HclValue.Of("var.tags") },
        };

    /// <summary>Hands a module the usual alarms of its kind, where something is promised, and the description's own.</summary>
    /// <param name="site">The environment.</param>
    /// <param name="call">The module.</param>
    /// <param name="component">What is watched.</param>
    /// <param name="usual">What everybody watches.</param>
    /// <param name="own">The metric that answers a condition of the description; null where there is none.</param>
    internal static void Over(AwsSite site, ModuleCall call, DeployedComponent component,
        IEnumerable<Alarm> usual, Func<AlertSpec, Alarm?> own)
    {
        var alarms = new HclObject();
        foreach (var (name, alert) in site.Context.Deployment.Spec.Alerts.Where(a => a.Value.Component == component.Name))
            if (own(alert) is { } alarm)
                alarms.Add(name,
                    Written(alarm
                        with { Minutes = Minutes(alert),
                            Severity = alert.Severity == AlertSeverity.Critical ? Alarm.Critical : Alarm.Warning }));
        foreach (var alarm in site.IsProtected ? usual : [])
            if (!alarms.Any(a => a.Name == alarm.Name)) alarms.Add(alarm.Name, Written(alarm));
        if (alarms.IsEmpty) return;
        call.Numbers.Add("alarms", alarms);
        call.Wiring.Add("alarm_topic_arns",
            call.ForEach is null
                ? HclValue.Of("module.aws_notifications").At(HclValue.Of("var.aws_regions[0]")).Dot("topic_arns")
                : HclValue.Of("module.aws_notifications[each.key].topic_arns"));
    }

    private static HclValue Percentile() => HclValue.Call("substr", HclValue.Of("each.value.statistic"), 0, 1);

    private static int Minutes(AlertSpec alert) => Math.Max(LeastMinutes, (int)Math.Ceiling(alert.For?.TotalMinutes ?? UsualMinutes));

    private static HclObject Written(Alarm alarm) => new()
    {
        { "metric", alarm.Metric }, { "statistic", alarm.Statistic }, { "threshold", alarm.Threshold }, { "above", alarm.Above },
        { "minutes", alarm.Minutes }, { "severity", alarm.Severity },
    };
}
