using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;

namespace Jauge.Review.Testing;

/// <summary>JR601.</summary>
internal sealed class TestTooSmall()
    : ReviewRule("JR601", "Load test smaller than the promise that it is to prove", "Test de charge plus petit que la promesse à prouver")
{
    /// <summary>Thinking times are round numbers: a test that misses by less is large enough.</summary>
    private const double Tolerance = 0.05;

    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from test in Drive.Here(context)
        from proof in test.Value.Proves
        let message = Shortfall(context, test.Key, test.Value, proof)
        where message is not null
        select Report(context, FindingSeverity.Risk, $"load-tests.{test.Key}", message.Value, Cure, $"promises.{proof}");

    private static Text? Shortfall(ReviewContext context, string name, LoadTestSpec test, string proof) => proof switch
    {
        "users" when context.Promises.Users is { } users => FewerUsers(name, test, proof, users.Low),
        "throughput" when context.Promises.Throughput is { } rate => LowerRate(context, name, test, (double)rate.Low.PerSecond),
        "scale-out" => null,
        _ when proof.StartsWith("latency.", StringComparison.Ordinal) || proof is "error-rate" or "page-load" =>
            FewerUsers(name, test, proof, context.Promises.Users?.Low ?? context.Spec.Workload?.Users ?? 0),
        _ => null,
    };

    private static Text? FewerUsers(string name, LoadTestSpec test, string proof, int wanted) =>
        test.Users is { } users && users < wanted * (1 - Tolerance)
        ? Text.Format(
            $"{name} is to prove {proof} with {users:N0} users; the load that it is made for has {wanted:N0}, {(double)wanted / users:N0} times as many.",
            $"{name} doit prouver {proof} avec {users:N0} utilisateurs ; la charge pour laquelle il est promis en a {wanted:N0}, {(double)wanted / users:N0} fois plus.")
        : null;

    private static Text? LowerRate(ReviewContext context, string name, LoadTestSpec test, double wanted) =>
        Drive.PerSecond(context.Deployment, test) is { } sent && sent < wanted * (1 - Tolerance)
        ? Text.Format(
            $"{name} is to prove a throughput of {wanted:N0}/s and sends at most {sent:#,0.#}/s{Thinking(context, test)}.",
            $"{name} doit prouver un débit de {wanted:N0}/s et envoie au plus {sent:#,0.#}/s{Thinking(context, test)}.")
        : null;

    private static Text Thinking(ReviewContext context, LoadTestSpec test) =>
        test.Arrivals is not null || context.Spec.Workload?.Think is not { } think ? new("", "") : Text.Format(
        $": {test.Users ?? 0:N0} users who think {Figures.Time(think.Mean)} between two requests",
        $" : {test.Users ?? 0:N0} utilisateurs qui réfléchissent {Figures.Time(think.Mean)} entre deux requêtes");

    private static Text Cure => new(
        "Test with the promised load (users: or arrivals:), or prove the promise by something else.",
        "Tester à la charge promise (users: ou arrivals:), ou prouver la promesse autrement.");
}
