using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Messages that a queue sends by the clock, where no queue can: cron jobs that start the consumer's own image.</summary>
internal sealed class ScheduledTasks(RenderContext context, Naming naming, Placement placement, WorkloadSecrets secrets)
{
    private const int LongestName = 52;                     // CronJob: 63 less what its jobs append

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component) => context.Deployment.Components
        .Where(queue => queue.Spec.Delivers is not null && !PushesByItself(queue))
        .SelectMany(queue => queue.Spec.Delivers!.Schedules.Where(s => (s.Value.To ?? queue.Spec.Delivers.To) == component.Name))
        .Select(s => Task(component, s.Key, s.Value)).OfType<KubernetesObject>();

    // the only offerings of the catalog that start work by a clock of their own
    private static bool PushesByItself(DeployedComponent queue) => queue.Provider == "upstash";

    private KubernetesObject? Task(DeployedComponent component, string name, MessageScheduleSpec schedule)
    {
        if (schedule.Every < TimeSpan.FromMinutes(1))
        {
            context.Note(name, "cron jobs start once a minute at most: {0} stays the program's own loop.",
                "une tâche cron part au plus une fois par minute : {0} reste une boucle du programme.");
            return null;
        }

        context.Note(name, "cron jobs start the consumer's image with the schedule's name as its argument: {0}.",
            "les tâches cron démarrent l'image du consommateur avec le nom de l'horaire en argument : {0}.");
        return naming.Object("batch/v1", "CronJob", new NameRule(LongestName).Of(Naming.Plain($"{Naming.Of(component)}-{name}")), component,
            Naming.Spec(new()
        {
            { "schedule", CronSchedule.Of(schedule.Every) },
            { "timeZone", "Etc/UTC" },
            { "concurrencyPolicy", "Forbid", context.Say("A run that lasts is not overtaken by the next.",
                "Une exécution qui dure n'est pas doublée par la suivante.") },
            { "startingDeadlineSeconds", (int)Math.Clamp(schedule.Every.TotalSeconds / 2, 30, 3600) },
            { "successfulJobsHistoryLimit", 1 },
            { "failedJobsHistoryLimit", 3 },
            { "jobTemplate",
                new YamlMap { { "spec", new YamlMap { { "backoffLimit", 2 },
                    { "template", new PodTemplate(context, naming, placement, secrets).Task(component, name) } } } } },
        }));
    }
}
