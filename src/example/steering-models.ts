import { modelWithDepartmentGoals, modelWithUnitGoals } from '#domain/steering/model-presets.ts';
import type { SteeringModel } from '#domain/steering/steering-model.ts';

/** From 2025 departments in Björkhamn may set goals that their units share. */
export const exampleModels: readonly SteeringModel[] = [modelWithUnitGoals(2024), modelWithDepartmentGoals(2025)];
