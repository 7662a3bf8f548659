using LaborRisk.Domain;

namespace LaborRisk.Server.Replay;

/// <summary>How many alerts were raised, by level, and how many for the whole district.</summary>
internal sealed class AlertCounts
{
    private static readonly RiskLevel[] Levels = [RiskLevel.Yellow, RiskLevel.Orange, RiskLevel.Red];
    private readonly int[] raised = new int[(int)RiskLevel.Red + 1];

    public int District { get; private set; }

    public IReadOnlyDictionary<string, int> ByLevel => Levels.ToDictionary(level => level.Name(), level => raised[(int)level]);

    public void Count(AlertTransition alert)
    {
        if (alert.Transition != TransitionKind.Raised)
        {
            return;
        }

        if (alert.Company == Signal.DistrictOnly)
        {
            District++;
        }
        else
        {
            raised[(int)alert.Level]++;
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(District);
        Array.ForEach(raised, writer.Write);
    }

    public void Load(BinaryReader reader)
    {
        District = reader.ReadInt32();
        for (var i = 0; i < raised.Length; i++)
        {
            raised[i] = reader.ReadInt32();
        }
    }
}
