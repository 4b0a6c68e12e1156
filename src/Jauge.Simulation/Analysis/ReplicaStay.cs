namespace Jauge.Simulation.Analysis;

/// <summary>How a call fares at one replica. Times in seconds.</summary>
/// <param name="SlotWait">Mean wait for a slot.</param>
/// <param name="CoreStay">Mean time on the cores, the work and what sharing them adds.</param>
/// <param name="Present">Mean number there.</param>
/// <param name="Waits">Probability that an arrival waits for a slot.</param>
/// <param name="Loss">Probability that an arrival finds no place to wait.</param>
/// <param name="Capacity">Calls a second that it can serve at most.</param>
/// <param name="WaitVariation">Squared coefficient of variation of the wait of those who wait.</param>
/// <param name="Sharing">Probability that an arrival finds no core of its own; without a limit of slots only.</param>
/// <param name="ShareVariation">Squared coefficient of variation of what those who share cores are slowed down by.</param>
internal readonly record struct ReplicaStay(double SlotWait, double CoreStay, double Present, double Waits, double Loss, double Capacity,
    double WaitVariation = 1, double Sharing = 0, double ShareVariation = 1);
