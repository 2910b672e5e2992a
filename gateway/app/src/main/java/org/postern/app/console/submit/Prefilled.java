// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.submit;

import java.util.HashMap;
import java.util.Map;
import org.postern.agency.Agency;
import org.postern.app.form.DocumentForm;
import org.postern.app.form.FormValues;

/** What a form can say of itself because of who opens it. */
final class Prefilled {

    private Prefilled() {}

    static FormValues of(DocumentForm form, Agency agency) {
        Map<String, String> values = new HashMap<>();
        if (agency.id().startsWith("la-")) {
            values.put("/responsibleAuthority", agency.id());
            if (form != DocumentForm.INTERVIEW) {
                values.put("/placingAuthority", agency.id());
                values.put("/notificationSource", "placing-authority");
            }
        } else if (agency.id().startsWith("home-") && form != DocumentForm.INTERVIEW) {
            values.put("/placement/provider", agency.id());
            values.put("/notificationSource", "childrens-home");
        }
        if (form == DocumentForm.INTERVIEW) {
            values.put("/episodes/0/ref", "a");
        }
        return new FormValues(values);
    }
}
