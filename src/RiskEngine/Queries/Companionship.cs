namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// How often one worker's question is followed by a colleague's without any trouble: people sit together, a notice goes round. Learned from all companies
/// where chance alone would hardly bring two workers into a week. It bounds what the first few companions can prove.
/// </summary>
internal sealed class Companionship
{
    private const double PriorWorkers = 200;
    private const double PriorShare = 0.06;

    /// <summary>Learn only where fewer than so many workers are expected in the week.</summary>
    private const double SparseBelow = 0.3;

    /// <summary>Learning from some is enough. By turn and not by pseudonym: no decision may depend on a key.</summary>
    private const int LearnEvery = 4;

    private double workers = PriorWorkers;
    private double companions = PriorWorkers * PriorShare;
    private int turn;

    /// <summary>Share of workers who come with another, 0..1: the ratio of one more worker in a cluster.</summary>
    public double Share => Math.Clamp(companions / workers, 0.03, 0.6);

    /// <summary>Whether the new worker at hand is one to learn from.</summary>
    public bool WantsNext()
    {
        turn = (turn + 1) % LearnEvery;
        return turn == 0;
    }

    /// <summary>Learns from one new worker.</summary>
    /// <param name="accompanied">Another worker asked about the topic in the seven days before.</param>
    /// <param name="expected">Workers expected in those days.</param>
    /// <param name="usual">1 − the probability that trouble is on: what trouble brings teaches nothing.</param>
    public void Learn(bool accompanied, double expected, double usual)
    {
        if (expected < SparseBelow)
        {
            workers += usual;
            companions += usual * ((accompanied ? 1 : 0) - (1 - Math.Exp(-expected)));
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(workers);
        writer.Write(companions);
        writer.Write(turn);
    }

    public void Load(BinaryReader reader)
    {
        workers = reader.ReadDouble();
        companions = reader.ReadDouble();
        turn = reader.ReadInt32();
    }
}
