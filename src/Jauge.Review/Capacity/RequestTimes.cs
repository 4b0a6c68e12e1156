using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Capacity;

/// <summary>Mean times that an average request costs, read off the call graph: expectations over classes, calls and cache misses.</summary>
/// <param name="Own">Each component's own time for one average request of the system, in seconds.</param>
/// <param name="Held">The time for which it keeps a slot: its own, and the awaited calls below it where it holds while waiting.</param>
/// <param name="Answer">Mean time of the whole answer without any waiting for a slot, in seconds.</param>
internal sealed record RequestTimes(IReadOnlyDictionary<string, double> Own, IReadOnlyDictionary<string, double> Held, double Answer)
{
    public static RequestTimes Of(Deployment deployment)
    {
        var sums = new Sums(deployment);
        var answer = deployment.Spec.Requests.Values.Sum(r => (double)(r.Share?.Value ?? 1) * sums.Request(r));
        return new(sums.Own, sums.Held, answer);
    }

    private sealed class Sums(Deployment deployment)
    {
        public Dictionary<string, double> Own { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, double> Held { get; } = new(StringComparer.Ordinal);

        public double Request(RequestSpec request)
        {
            if (request.At.Count == 0) return 0;
            var (entry, law) = request.At.First();
            var (share, passed) = ((double)(request.Share?.Value ?? 1), 1 - (double)(request.Offload?.Share.Value ?? 0));
            var takes = request.Offload?.Takes?.MeanSeconds ?? 0;
            var edge = request.Offload?.At is { } at ? Station(at, takes, [], share) : takes;
            return edge + (passed * Station(entry, law.MeanSeconds, request.Calls, share * passed));
        }

        /// <summary>One visit: its own time, then its calls. Returns how long the caller waits for it.</summary>
        private double Station(string name, double own, EquatableList<CallSpec> calls, double visits)
        {
            var below = Below(name, calls, visits);
            var holds = deployment.Find(name)?.Spec.Serves?.OnWait != WaitBehaviour.Releases;
            Own[name] = Own.GetValueOrDefault(name) + (visits * own);
            Held[name] = Held.GetValueOrDefault(name) + (visits * (own + (holds ? below : 0)));
            return own + below;
        }

        /// <summary>Sequential calls add up, parallel ones wait for the longest mean (a lower bound), asynchronous ones cost the caller
        /// nothing.</summary>
        private double Below(string caller, EquatableList<CallSpec> calls, double visits)
        {
            var (sequential, parallel) = (0.0, 0.0);
            foreach (var call in calls)
            {
                var waited = Call(caller, call, visits);
                if (call.Mode == CallMode.Parallel) parallel = Math.Max(parallel, waited);
                else if (call.Mode != CallMode.Asynchronous) sequential += waited;
            }

            return sequential + parallel;
        }

        /// <summary>A miss is looked up by the caller, who waits for it as well.</summary>
        private double Call(string caller, CallSpec call, double visits)
        {
            var times = (double)(call.Times ?? 1);
            var miss = 1 - (double)(call.Hit?.Value ?? 0);
            var one = deployment.Find(call.To)?.Spec.Delivers is { } queue ? Stored(call, queue, visits * times)
                : Station(call.To, call.Takes?.MeanSeconds ?? 0, call.Calls, visits * times);
            return (times * one) + (times * miss * Below(caller, call.Miss, visits * times * miss));
        }

        /// <summary>A message: its caller waits until the queue has it, not for its delivery.</summary>
        private double Stored(CallSpec call, DeliversSpec queue, double visits)
        {
            var deliveries = call.Calls.Count == 0 && queue.To is { } consumer ? [new CallSpec { To = consumer, Takes = queue.Takes }]
                : call.Calls;
            Below(call.To, deliveries, visits);
            return Station(call.To, call.Takes?.MeanSeconds ?? 0, [], visits);
        }
    }
}
