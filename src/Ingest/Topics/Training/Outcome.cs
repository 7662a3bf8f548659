using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics.Training;

/// <summary>Scores a model gave to a text it had not seen, beside the reader's topic.</summary>
/// <param name="IsBackground">A general query: must come out as <see cref="Topic.Other"/>.</param>
internal sealed record Outcome(TrainingText Text, float[] Scores, bool IsBackground)
{
    public TopicVerdict Verdict(Calibration calibration)
    {
        var probabilities = Probabilities(calibration.Sharpness);
        return TopicClassifier.Decide(probabilities, calibration.LabourFrom, calibration.SecondaryFrom);
    }

    public float[] Probabilities(float sharpness)
    {
        var probabilities = Array.ConvertAll(Scores, score => score * sharpness);
        TopicLanes.Softmax(probabilities);
        return probabilities;
    }
}
