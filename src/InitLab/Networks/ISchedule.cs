namespace InitLab.Networks;

/// <summary>How the learning rate changes in the course of a training.</summary>
public interface ISchedule
{
    /// <summary>What the learning rate is multiplied with.</summary>
    /// <param name="step">How many steps were taken before, from 0.</param>
    double Factor(int step);
}
