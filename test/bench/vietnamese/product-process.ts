/** The product behind the interface of the bench, in a process of its own. */
import { serve } from './checker';
import { loadModel } from './model';
import { productChecker } from './product';

await serve(() => Promise.resolve(productChecker(loadModel(process.argv[2]))));
