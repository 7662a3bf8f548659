namespace LaborRisk.Ingest.Topics;

/// <summary>Twelve topics in sixteen lanes: a row of weights is one vector register of bytes.</summary>
internal static class TopicLanes
{
    public const int Width = 16;

    /// <summary>Turns scores (natural-log odds) into probabilities in place; returns log Σ exp.</summary>
    public static float Softmax(Span<float> scores)
    {
        var highest = scores[0];
        for (var i = 1; i < TopicNames.Count; i++)
        {
            highest = MathF.Max(highest, scores[i]);
        }

        float sum = 0;
        for (var i = 0; i < TopicNames.Count; i++)
        {
            scores[i] = MathF.Exp(scores[i] - highest);
            sum += scores[i];
        }

        for (var i = 0; i < TopicNames.Count; i++)
        {
            scores[i] /= sum;
        }

        return highest + MathF.Log(sum);
    }
}
