using Jauge.Core;
using Jauge.Review.Alerts;
using Jauge.Review.Availability;
using Jauge.Review.Capacity;
using Jauge.Review.Catalog;
using Jauge.Review.Cost;
using Jauge.Review.Recovery;
using Jauge.Review.Scaling;
using Jauge.Review.Security;
using Jauge.Review.Testing;

namespace Jauge.Review;

/// <summary>Every rule of the review, by code.</summary>
public static class ReviewRules
{
    /// <summary>All of them. The first digit is the concern: 1 availability, 2 recovery, 3 scaling, 4 capacity, 5 cost, 6 load tests, 7
    /// alerts, 8 security, 9 the catalog and the review itself.</summary>
    public static EquatableList<IReviewRule> All { get; } =
    [
        new CompositeBelowPromise(), new SinglePointOfFailure(), new LoneReplica(), new StandbyNotSold(), new TooFewZones(),
        new RegionsOutOfStep(),
        new DataLossAbovePromise(), new RestoreAbovePromise(), new TakeOverAbovePromise(), new NoRestoreTest(), new KeptTooLong(),
        new GeoRedundancyNotBought(), new NoBackupStated(),
        new ScaleOutTooSlow(), new TwoAutoscalers(), new MemoryTarget(), new TargetWithoutRequest(), new FlappingThresholds(),
        new TargetAboveUtilizationPromise(),
        new AverageOutsideBounds(), new NothingToScale(),
        new TooManyConnections(), new TooFewNodes(), new CoreQuota(), new BeyondReplicaLimit(), new ThroughputAboveCapacity(),
        new ThroughputAboveWorkload(),
        new BeyondOfferingLimit(), new ThroughputAboveTargets(), new BeyondPlan(), new AnswerAboveLatency(),
        new CommitmentNotSold(), new QuoteOffList(), new NonCommercialPlan(), new BudgetExceeded(), new BudgetAtRisk(), new BudgetOverGap(),
        new NoExchangeRate(),
        new UnlimitedQuota(), new SpotOnCriticalPath(),
        new TestTooSmall(), new TestTooShort(), new PromiseWithoutTest(), new TestOfNoPromise(),
        new PromiseWithoutAlert(), new AlertUnheard(), new AlertTooLoose(), new PlaceholderAddress(), new AlertAtLimit(),
        new WeakCredential(), new SecretInFile(), new OpenDatabase(), new OldTls(), new PublicStore(),
        new RetiredOffering(), new ExpiredAcceptance(), new IdleAcceptance(),
    ];
}
