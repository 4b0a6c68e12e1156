namespace Jauge.Rehearsal.Parts.Patroni;

/// <summary>Which of etcd's interfaces keeps the leader's key.</summary>
public enum EtcdInterface
{
    /// <summary>The key is written by test-and-set: a leader that wakes up late finds that it is none.</summary>
    Version2,

    /// <summary>Patroni 3.0.2 takes a new lease and writes over the key without comparing: a leader that was frozen steals the lead back
    /// and the new one's acknowledged writes are thrown away. For the drill that must catch it. Mended after 3.0.2 (patroni/patroni, pull
    /// request 2689, May 2023).</summary>
    Version3,
}
