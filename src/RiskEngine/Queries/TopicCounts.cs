using System.Runtime.CompilerServices;
using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>One number for each scoring topic, in place.</summary>
[InlineArray(Topics.Scoring)]
internal struct TopicCounts
{
    private float first;

    public readonly double Sum()
    {
        var sum = 0.0;
        for (var i = 0; i < Topics.Scoring; i++)
        {
            sum += this[i];
        }

        return sum;
    }
}
