// The form of a person: the units of a province complete as one types; what a level does not need is hidden.

import { ask } from './base.js';

const level = document.getElementById('level');
const province = document.getElementById('province');
const units = document.getElementById('units');
const box = document.querySelector('[data-province]');
let asked = '';

async function list() {
  const needed = level.value === 'commune' && province.value.trim();
  if (!needed) { units.replaceChildren(); asked = ''; return; }
  if (asked === needed) return;
  asked = needed;
  const told = await ask(`/people/units?province=${encodeURIComponent(needed)}`);
  units.replaceChildren(...told.units.map((name) => new Option(name, name)));
}

function fit() {
  const needs = level.value === 'commune' || level.value === 'province';
  box.hidden = !needs;
  province.required = needs;
  province.disabled = !needs;
  list();
}

level.addEventListener('change', fit);
province.addEventListener('change', list);
fit();
