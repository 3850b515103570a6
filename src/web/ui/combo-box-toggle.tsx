import { Button } from 'react-aria-components';

import { Icon } from './icon.tsx';

export function IconToggle() {
  return (
    <Button className="button button-quiet button-icon combo-box-toggle">
      <Icon name="chevron" className="icon-down" />
    </Button>
  );
}
